import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found } from '../changed-notice.fixture.ts';
import { assessmentOverdue } from './assessment-overdue.ts';

describe('assessment-overdue', () => {
  it('finds a review whose day has passed', () => {
    assert.deepEqual(found(assessmentOverdue, [], '2027-03-15'), ['notice.yaml: next: 2027-03-14']);
  });

  it('passes a review that is due today', () => {
    assert.deepEqual(found(assessmentOverdue, [], '2027-03-14'), []);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(assessmentOverdue), []);
  });
});
