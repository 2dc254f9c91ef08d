import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { emailRule } from './email-rule.ts';

describe('email-rule', () => {
  it('finds emails without a rule', () => {
    assert.deepEqual(found(emailRule, [set('marketing.email.rule')]), ['notice.yaml: channels: [email, phone, post]']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(emailRule), []);
  });
});
