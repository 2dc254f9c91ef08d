import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { objectionByElectronicMeans } from './objection-by-electronic-means.ts';

describe('objection-by-electronic-means', () => {
  it('finds an objection by voice and letter only', () => {
    assert.deepEqual(
      found(objectionByElectronicMeans, [set('rights.objection.ways', ['call', 'phone', 'post'])]),
      ['notice.yaml: ways:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(objectionByElectronicMeans), []);
  });
});
