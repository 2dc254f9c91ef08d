import { createPrivateKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { ReceiptKeyFile } from '../keys/receipt-key-file.ts';

/** The private half of a receipt key, and nothing more of it. */
export type SigningKey = Pick<ReceiptKeyFile, 'x' | 'd'>;

const read = new Map<string, KeyObject>();

/** The Ed25519 signature of a text, as a JWS ends with it. */
export const signatureOf = (text: string, { x, d }: SigningKey): string => {
  // Read once: reading a key takes longer than to sign with it.
  const key = read.get(x) ?? createPrivateKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x, d } });
  read.set(x, key);
  return sign(null, Buffer.from(text, 'latin1'), key).toString('base64url');
};
