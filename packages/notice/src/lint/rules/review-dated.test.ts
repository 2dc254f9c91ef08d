import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { reviewDated } from './review-dated.ts';

describe('review-dated', () => {
  it('finds a review of no day', () => {
    assert.deepEqual(
      found(reviewDated, [set('review.next'), write('changes-to-this-notice.md', ', next on {{review.next}}', '')]),
      ['changes-to-this-notice.md: This is the first version of this notice. It holds from {{effective}}. {facts: notice.effective} We review it every {{review.cycle}}. {facts: notice.review} If we change how we use your data, we tell you before the change. {facts: notice.changes}'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(reviewDated), []);
  });
});
