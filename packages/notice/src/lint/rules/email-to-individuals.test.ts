import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { emailToIndividuals } from './email-to-individuals.ts';

describe('email-to-individuals', () => {
  it('finds emails to individuals on legitimate interests', () => {
    assert.deepEqual(
      found(emailToIndividuals, [set('marketing.email.rule', 'legitimate-interests')]),
      ['notice.yaml: - {id: email, rule: legitimate-interests, subscribers: [individual, corporate], refusalAtCollection: true}'],
    );
  });

  it('passes them to companies', () => {
    assert.deepEqual(
      found(emailToIndividuals, [set('marketing.email.rule', 'legitimate-interests'), set('marketing.email.subscribers', ['corporate'])]),
      [],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(emailToIndividuals), []);
  });
});
