import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { consentWithdrawalEasy } from './consent-withdrawal-easy.ts';

describe('consent-withdrawal-easy', () => {
  it('finds consent that takes a letter to withdraw', () => {
    assert.deepEqual(found(consentWithdrawalEasy, [set('consent.withdrawal', ['post'])]), ['notice.yaml: withdrawal:']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(consentWithdrawalEasy), []);
  });
});
