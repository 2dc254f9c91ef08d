import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { complaintOutcome } from './complaint-outcome.ts';

describe('complaint-outcome', () => {
  it('finds a complaint without an outcome', () => {
    assert.deepEqual(found(complaintOutcome, [set('complaints.outcome')]), ['notice.yaml: complaints:']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(complaintOutcome), []);
  });
});
