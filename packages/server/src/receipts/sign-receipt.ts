import { createPrivateKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { LiveFile } from '../keys/live-file.ts';
import type { ReceiptKeyFile } from '../keys/receipt-key-file.ts';
import { RECEIPT_ALGORITHM, RECEIPT_TYPE } from './claims.ts';
import type { Claims } from './claims.ts';

/** Signs what a receipt binds, as a compact JWS (RFC 7515). */
export type SignReceipt = (claims: Claims) => Promise<string>;

interface Signer {
  /** The protected header as it stands in each receipt. */
  readonly header: string;
  readonly key: KeyObject;
}

/** Signs with the key that the file holds at that moment, at once: handing so short a text to another thread takes longer than to sign it. */
export const receiptSigner = (file: Pick<LiveFile<ReceiptKeyFile>, 'value'>): SignReceipt => {
  // Read once: reading a key takes longer than to sign with it.
  const signers = new WeakMap<ReceiptKeyFile, Signer>();
  const signerOf = (file: ReceiptKeyFile): Signer => {
    const signer = signers.get(file) ?? readSigner(file);
    signers.set(file, signer);
    return signer;
  };
  return async (claims) => {
    const { header, key } = signerOf(file.value);
    const signed = `${header}.${encoded(claims)}`;
    return `${signed}.${sign(null, Buffer.from(signed, 'latin1'), key).toString('base64url')}`;
  };
};

const readSigner = ({ id, x, d }: ReceiptKeyFile): Signer => ({
  header: encoded({ alg: RECEIPT_ALGORITHM, kid: id, typ: RECEIPT_TYPE }),
  key: createPrivateKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x, d } }),
});

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
