import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { complaintByElectronicMeans } from './complaint-by-electronic-means.ts';

describe('complaint-by-electronic-means', () => {
  it('finds complaints by post only', () => {
    assert.deepEqual(
      found(complaintByElectronicMeans, [set('rights.complaint.ways', ['post'])]),
      ['notice.yaml: ways:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(complaintByElectronicMeans), []);
  });
});
