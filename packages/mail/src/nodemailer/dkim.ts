import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { DKIMOptions } from 'nodemailer';
import { MailError } from '../mail-error.ts';

export interface DkimSettings {
  readonly domainName: string;
  readonly keySelector: string;
  /** An RSA private key as PEM. */
  readonly privateKey: string;
}

/** RFC 8301: verifiers need not look at less. */
const LEAST_BITS = 1_024;

/** RFC 6376, 5.4.1, and the two headers that RFC 8058 asks to be covered, of which nodemailer's own list has one. */
const SIGNED_HEADERS = [
  'From', 'Sender', 'Reply-To', 'Subject', 'Date', 'Message-ID', 'To', 'Cc', 'MIME-Version', 'Content-Type',
  'Content-Transfer-Encoding', 'In-Reply-To', 'References', 'List-Id', 'List-Help', 'List-Unsubscribe',
  'List-Unsubscribe-Post', 'List-Subscribe', 'List-Post', 'List-Owner', 'List-Archive',
];

/** DKIM settings for nodemailer: `createTransport({ …, dkim: dkimOptions({ … }) })`. */
export function dkimOptions({ domainName, keySelector, privateKey }: DkimSettings): DKIMOptions {
  // With a key that cannot sign, nodemailer sends unsigned and says nothing.
  const key = keyOf(privateKey);
  if (key?.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < LEAST_BITS)
    throw new MailError('dkim', `The DKIM key is not an RSA private key of ${LEAST_BITS} bits or more.`);
  return { domainName, keySelector, privateKey, headerFieldNames: SIGNED_HEADERS.join(':') };
}

const keyOf = (pem: string): KeyObject | undefined => {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
};
