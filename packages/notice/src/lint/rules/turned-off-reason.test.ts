import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { turnedOffReason } from './turned-off-reason.ts';

describe('turned-off-reason', () => {
  it('finds a reason that says nothing', () => {
    assert.deepEqual(
      found(turnedOffReason, [set('lint', { off: [{ rule: 'cookies-stated', reason: 'n/a' }] })]),
      ['notice.yaml: - rule: cookies-stated'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(turnedOffReason), []);
  });
});
