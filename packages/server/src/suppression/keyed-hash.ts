import { createHmac, createSecretKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { SuppressionKey } from './keys.ts';

// Reading the secret anew for each hash takes several times as long as the hash.
const imported = new WeakMap<SuppressionKey, KeyObject>();

/**
 * HMAC-SHA-256 under a suppression key. The purpose is in the message and ends with a NUL, which no
 * purpose holds, so that no hash made for one purpose answers for another.
 */
export const keyedHash = (key: SuppressionKey, purpose: string, message: string | Uint8Array): Buffer => {
  let secret = imported.get(key);
  if (!secret) {
    secret = createSecretKey(key.secret);
    imported.set(key, secret);
  }
  return createHmac('sha256', secret).update(`clarion-privacy/${purpose}\0`).update(message).digest();
};
