import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { reviewedInTheFuture } from './reviewed-in-the-future.ts';

describe('reviewed-in-the-future', () => {
  it('finds a review to come', () => {
    assert.deepEqual(
      found(reviewedInTheFuture, [set('reviewed', '2026-11-24')]),
      ['notice.yaml: reviewed: 2026-11-24'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(reviewedInTheFuture), []);
  });
});
