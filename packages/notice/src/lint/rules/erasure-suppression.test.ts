import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { erasureSuppression } from './erasure-suppression.ts';

describe('erasure-suppression', () => {
  it('finds a deletion that forgets the objection', () => {
    assert.deepEqual(
      found(erasureSuppression, [set('erasure.suppression', 'remove')]),
      ['notice.yaml: suppression: remove'],
    );
  });

  it('passes a deletion that asks', () => {
    assert.deepEqual(found(erasureSuppression, [set('erasure.suppression', 'ask')]), []);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(erasureSuppression), []);
  });
});
