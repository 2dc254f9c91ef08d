import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, write } from '../changed-notice.fixture.ts';
import { senderIdentity } from './sender-identity.ts';

describe('sender-identity', () => {
  it('finds messages without a sender', () => {
    assert.deepEqual(
      found(senderIdentity, [write('how-we-reach-you.md', /Every message names[^{]*\{\{[^}]*\}\} and gives/u, 'A note gives')]),
      ['notice.yaml: channels: [email, phone, post]'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(senderIdentity), []);
  });
});
