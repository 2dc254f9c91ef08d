import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { MailError } from '../mail-error.ts';
import { checkLinkKeys, createLinkKey, linkKeysFromJson, linkKeysToJson } from './link-key.ts';

const refusal = (code: string) => (error: unknown) => error instanceof MailError && error.code === code;

describe('link keys', () => {
  it('come back from their file as they went in, in the same order', () => {
    const keys = [createLinkKey(randomBytes), createLinkKey(randomBytes)];
    assert.deepEqual(linkKeysFromJson(linkKeysToJson(keys)), keys);
  });

  it('are made of the random bytes that are passed in', () => {
    const key = createLinkKey((length) => new Uint8Array(length).fill(255));
    assert.deepEqual(key, { id: '____', secret: new Uint8Array(32).fill(255) });
  });

  it('are refused where there are none, where two share an id, and where one is not whole', () => {
    const key = createLinkKey(randomBytes);
    for (const keys of [[], [key, key], [{ ...key, secret: new Uint8Array(16) }], [{ ...key, id: 'long-id' }]])
      assert.throws(() => checkLinkKeys(keys), refusal('key'));
  });

  it('are refused from a damaged file, in words that repeat nothing of it', () => {
    const whole = linkKeysToJson([createLinkKey(randomBytes)]);
    const { secret } = JSON.parse(whole).linkKeys[0] as { secret: string };
    for (const text of ['', 'null', '{}', '{"linkKeys":[]}', whole.slice(0, -5), whole.replace(secret, secret.slice(1)), whole.replace('"id"', '"name"')])
      assert.throws(() => linkKeysFromJson(text), (error: MailError) => refusal('key')(error) && !error.message.includes(secret.slice(1)));
  });
});
