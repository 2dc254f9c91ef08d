import { CompactSign, compactVerify, errors, importJWK } from 'jose';
import type { ReceiptKeyFile } from '../keys/receipt-key-file.ts';
import { RECEIPT_ALGORITHM } from '../receipts/claims.ts';
import { jwkOf } from '../receipts/jwk.ts';
import type { PublicKey } from '../receipts/receipt-key-store.ts';
import type { Head } from './check-trail.ts';

/** No receipt can pass for a head, nor the other way round. */
const TYPE = 'clarion-audit-head+jws';

export interface SignedHead extends Head {
  /** When it was taken. */
  readonly at: string;
}

/** A head as a compact JWS (RFC 7515): whoever keeps it can later show that nothing before it was changed. */
export const signHead = async ({ seq, hash, at }: SignedHead, { id, x, d }: ReceiptKeyFile): Promise<string> =>
  new CompactSign(Buffer.from(JSON.stringify({ seq, hash, at })))
    .setProtectedHeader({ alg: RECEIPT_ALGORITHM, kid: id, typ: TYPE })
    .sign(await importJWK({ kty: 'OKP', crv: 'Ed25519', x, d }, RECEIPT_ALGORITHM));

/** The head in a file; undefined where it was not signed by one of these keys, or was changed since. */
export const readHead = async (text: string, keys: readonly PublicKey[]): Promise<SignedHead | undefined> => {
  try {
    const { payload } = await compactVerify(
      text.trim(),
      async ({ kid, typ }) => {
        const key = keys.find(({ id }) => id === kid);
        if (!key || typ !== TYPE) throw new errors.JWKSNoMatchingKey();
        return importJWK(jwkOf(key), RECEIPT_ALGORITHM);
      },
      { algorithms: [RECEIPT_ALGORITHM] },
    );
    return JSON.parse(Buffer.from(payload).toString()) as SignedHead;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
};
