import type { LiveFile } from '../keys/live-file.ts';
import type { ReceiptKeyFile } from '../keys/receipt-key-file.ts';
import { RECEIPT_ALGORITHM, RECEIPT_TYPE } from './claims.ts';
import type { Claims } from './claims.ts';
import { SignTogether } from './sign-together.ts';

/** Signs what a receipt binds, as a compact JWS (RFC 7515). */
export type SignReceipt = (claims: Claims) => Promise<string>;

/** Signs with the key that the file holds at that moment. */
export const receiptSigner = (file: Pick<LiveFile<ReceiptKeyFile>, 'value'>): SignReceipt => {
  const together = new SignTogether();
  const headers = new WeakMap<ReceiptKeyFile, string>();
  /** The protected header as it stands in each receipt. */
  const headerOf = (key: ReceiptKeyFile): string => {
    const header = headers.get(key) ?? encoded({ alg: RECEIPT_ALGORITHM, kid: key.id, typ: RECEIPT_TYPE });
    headers.set(key, header);
    return header;
  };
  return async (claims) => {
    const key = file.value;
    const signed = `${headerOf(key)}.${encoded(claims)}`;
    return `${signed}.${await together.sign(signed, key)}`;
  };
};

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
