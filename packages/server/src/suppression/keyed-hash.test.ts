import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { keyedHash, keyedHashText } from './keyed-hash.ts';

describe('a keyed hash', () => {
  it('is the HMAC-SHA-256 of purpose and message, whatever their lengths', () => {
    const bytes = fc.uint8Array({ maxLength: 3_000 });
    const message = fc.oneof(fc.string({ unit: 'binary', maxLength: 600 }), bytes);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), fc.array(message, { maxLength: 4 }), (secret, purpose, messages) => {
        const key = { id: 'a', secret: Buffer.from(secret) };
        for (const each of messages) {
          const expected = createHmac('sha256', secret).update(`clarion-privacy/${purpose}\0`).update(each).digest();
          assert.deepEqual(keyedHash(key, purpose, each), expected);
          assert.equal(keyedHashText(key, purpose, each), expected.toString('latin1'));
        }
      }),
    );
  });
});
