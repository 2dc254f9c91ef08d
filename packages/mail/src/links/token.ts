import { createHash } from 'node:crypto';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { LinkKey, RandomBytes } from '../keys/link-key.ts';
import { LINK_PURPOSES, purposeOfCode, type LinkPurpose } from './purposes.ts';

/**
 * A token is base64url of these bytes: format and purpose (1), a hint of the audience (1), the key's id (3), the
 * nonce (24), the ciphertext, its tag (16). Purpose, audience and key id are authenticated with it.
 */
const FORMAT = 1;
const KEY_AT = 2;
const NONCE_AT = 5;
const NONCE_BYTES = 24;
const SEALED_AT = NONCE_AT + NONCE_BYTES;
const TAG_BYTES = 16;
const NONCES_A_DRAW = 256;
const BASE64URL = /^[\w-]+$/u;

export type UnreadableReason = 'damaged' | 'unknown-key' | 'foreign';
type Opened =
  | { readonly ok: true; readonly purpose: LinkPurpose; readonly payload: Uint8Array }
  | { readonly ok: false; readonly reason: UnreadableReason };

export interface Tokens {
  seal(purpose: LinkPurpose, payload: Uint8Array): string;
  open(token: string): Opened;
}

interface ReadyKey {
  readonly secret: Uint8Array;
  readonly header: Readonly<Record<LinkPurpose, Uint8Array>>;
  readonly associated: Readonly<Record<LinkPurpose, Uint8Array>>;
}

/** Seals and opens tokens for one audience. The first key seals; every key opens what it sealed. */
export function createTokens(keys: readonly [LinkKey, ...LinkKey[]], audience: string, random: RandomBytes): Tokens {
  // It only tells a link of another backend from a damaged one; the associated data is what binds.
  const hint = createHash('sha256').update(audience).digest()[0] as number;
  const ready = new Map(keys.map((key) => [key.id, readyKey(key, audience, hint)]));
  const minting = ready.get(keys[0].id) as ReadyKey;
  const nextNonce = nonces(random);

  const seal = (purpose: LinkPurpose, payload: Uint8Array): string => {
    const bytes = Buffer.allocUnsafe(SEALED_AT + payload.length + TAG_BYTES);
    bytes.set(minting.header[purpose], 0);
    const nonce = nextNonce();
    bytes.set(nonce, NONCE_AT);
    const cipher = xchacha20poly1305(minting.secret, nonce, minting.associated[purpose]);
    bytes.set(cipher.encrypt(payload), SEALED_AT);
    return bytes.toString('base64url');
  };

  const open = (token: string): Opened => {
    const bytes = bytesOf(token);
    const first = bytes?.[0] ?? 0;
    const purpose = first >> 4 === FORMAT ? purposeOfCode(first & 0x0f) : undefined;
    if (!bytes || !purpose) return { ok: false, reason: 'damaged' };
    if (bytes[1] !== hint) return { ok: false, reason: 'foreign' };
    const key = ready.get(bytes.toString('base64url', KEY_AT, NONCE_AT));
    if (!key) return { ok: false, reason: 'unknown-key' };
    try {
      const cipher = xchacha20poly1305(key.secret, bytes.subarray(NONCE_AT, SEALED_AT), key.associated[purpose]);
      return { ok: true, purpose, payload: cipher.decrypt(bytes.subarray(SEALED_AT)) };
    } catch {
      return { ok: false, reason: 'damaged' };
    }
  };
  return { seal, open };
}

function readyKey({ id, secret }: LinkKey, audience: string, hint: number): ReadyKey {
  const forPurpose = <T>(make: (purpose: LinkPurpose) => T) => ({
    unsubscribe: make('unsubscribe'),
    preferences: make('preferences'),
  });
  return {
    secret: Uint8Array.from(secret),
    header: forPurpose((purpose) =>
      Uint8Array.of((FORMAT << 4) | LINK_PURPOSES[purpose].code, hint, ...Buffer.from(id, 'base64url')),
    ),
    associated: forPurpose((purpose) =>
      Uint8Array.from(Buffer.from(JSON.stringify(['clarion-privacy link', FORMAT, purpose, audience, id]))),
    ),
  };
}

/** Nonces drawn many at a time: a draw costs more than the rest of a token. They are no secret. */
function nonces(random: RandomBytes): () => Uint8Array {
  let drawn = new Uint8Array(0);
  let used = 0;
  return () => {
    if (used === drawn.length) {
      drawn = Uint8Array.from(random(NONCES_A_DRAW * NONCE_BYTES));
      used = 0;
    }
    return drawn.subarray(used, (used += NONCE_BYTES));
  };
}

function bytesOf(token: string): Buffer | undefined {
  if (!BASE64URL.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  // One token, one spelling: the spare bits of the last character are zero.
  return bytes.length > SEALED_AT + TAG_BYTES && bytes.toString('base64url') === token ? bytes : undefined;
}
