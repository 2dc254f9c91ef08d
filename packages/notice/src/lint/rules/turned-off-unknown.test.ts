import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { turnedOffUnknown } from './turned-off-unknown.ts';

describe('turned-off-unknown', () => {
  it('finds a rule that nobody knows', () => {
    assert.deepEqual(
      found(turnedOffUnknown, [set('lint', { off: [{ rule: 'no-such-rule', reason: 'we asked our lawyer' }] })]),
      ['notice.yaml: - rule: no-such-rule'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(turnedOffUnknown), []);
  });
});
