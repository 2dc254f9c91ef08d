import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { dataStated } from './data-stated.ts';

describe('data-stated', () => {
  it('finds a notice without data', () => {
    assert.deepEqual(
      found(dataStated, [set('data'), ...['enquiries', 'orders', 'accounts', 'marketing', 'tracking'].map((purpose) => set(`purposes.${purpose}.data`)), ...['carrier', 'payment-service', 'email-service', 'tax-office'].map((recipient) => set(`recipients.${recipient}.data`))]),
      ['notice.yaml: # A complete notice of an invented company. The linter finds nothing in it; docs and tests read it.'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(dataStated), []);
  });
});
