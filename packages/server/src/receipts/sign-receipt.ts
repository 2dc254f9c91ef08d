import { CompactSign, importJWK } from 'jose';
import type { CryptoKey } from 'jose';
import type { LiveFile } from '../keys/live-file.ts';
import type { ReceiptKeyFile } from '../keys/receipt-key-file.ts';
import { RECEIPT_ALGORITHM, RECEIPT_TYPE } from './claims.ts';
import type { Claims } from './claims.ts';

/** Signs what a receipt binds, as a compact JWS (RFC 7515). */
export type SignReceipt = (claims: Claims) => Promise<string>;

/** Signs with the key that the file holds at that moment. */
export const receiptSigner = (file: Pick<LiveFile<ReceiptKeyFile>, 'value'>): SignReceipt => {
  // Imported once: reading a key takes longer than to sign with it.
  const imported = new WeakMap<ReceiptKeyFile, Promise<CryptoKey>>();
  const keyOf = (key: ReceiptKeyFile): Promise<CryptoKey> => {
    const known = imported.get(key) ?? (importJWK({ kty: 'OKP', crv: 'Ed25519', x: key.x, d: key.d }, RECEIPT_ALGORITHM) as Promise<CryptoKey>);
    imported.set(key, known);
    return known;
  };
  return async (claims) => {
    const key = file.value;
    return new CompactSign(Buffer.from(JSON.stringify(claims)))
      .setProtectedHeader({ alg: RECEIPT_ALGORITHM, kid: key.id, typ: RECEIPT_TYPE })
      .sign(await keyOf(key));
  };
};
