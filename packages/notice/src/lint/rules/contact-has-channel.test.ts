import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { contactHasChannel } from './contact-has-channel.ts';

describe('contact-has-channel', () => {
  it('finds an unsubscribe link without emails', () => {
    assert.deepEqual(
      found(contactHasChannel, [set('channels', ['phone', 'post']), set('marketing.email')]),
      ['notice.yaml: ways: [link, call, form, email, phone, post]'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(contactHasChannel), []);
  });
});
