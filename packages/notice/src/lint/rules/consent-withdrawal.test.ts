import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { consentWithdrawal } from './consent-withdrawal.ts';

describe('consent-withdrawal', () => {
  it('finds consent without a way back', () => {
    assert.deepEqual(
      found(consentWithdrawal, [set('consent'), write('why-we-use-it.md', 'You can withdraw your consent', 'You can change your mind')]),
      ['notice.yaml: purposes:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(consentWithdrawal), []);
  });
});
