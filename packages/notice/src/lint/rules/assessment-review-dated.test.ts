import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { assessmentReviewDated } from './assessment-review-dated.ts';

describe('assessment-review-dated', () => {
  it('finds a review of no day', () => {
    assert.deepEqual(
      found(assessmentReviewDated, [set('assessment.next'), write('why-we-use-it.md', ', next on {{assessment.next}}', '')]),
      ['notice.yaml: lia: P6M'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(assessmentReviewDated), []);
  });
});
