import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found } from '../changed-notice.fixture.ts';
import { reviewOverdue } from './review-overdue.ts';

describe('review-overdue', () => {
  it('finds a notice that nobody looked at since', () => {
    assert.deepEqual(found(reviewOverdue, [], '2027-09-29'), ['notice.yaml: reviewed: 2026-09-28']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(reviewOverdue), []);
  });
});
