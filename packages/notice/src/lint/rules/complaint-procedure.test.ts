import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, withoutSection } from '../changed-notice.fixture.ts';
import { complaintProcedure } from './complaint-procedure.ts';

describe('complaint-procedure', () => {
  it('finds a notice without one', () => {
    assert.deepEqual(
      found(complaintProcedure, [set('rights.complaint'), set('complaints'), withoutSection('how-to-complain')]),
      ['notice.yaml: rights:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(complaintProcedure), []);
  });
});
