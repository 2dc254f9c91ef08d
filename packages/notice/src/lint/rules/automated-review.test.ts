import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found, set } from '../changed-notice.fixture.ts';
import { automatedReview } from './automated-review.ts';

describe('automated-review', () => {
  it('finds decisions that nobody can contest', () => {
    assert.deepEqual(
      found(automatedReview, [set('automatedDecisions.used', true)]),
      ['notice.yaml: automatedDecisions:'],
    );
  });

  it('passes decisions that can be contested', () => {
    assert.deepEqual(
      found(automatedReview, [set('automatedDecisions.used', true), append('your-rights.md', 'You can contest a decision.')]),
      [],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(automatedReview), []);
  });
});
