import { deadlinesFor } from '@clarion-privacy/notice';
import type { Receipt } from '@clarion-privacy/protocol';
import { claimsOf } from '../receipts/receipt-claims.ts';
import type { SignReceipt } from '../receipts/sign-receipt.ts';
import type { CheckedRequest } from './check-request.ts';
import { newReference } from './reference.ts';
import type { Random } from './reference.ts';

/** Who signs receipts. */
export interface ReceiptSigning {
  readonly sign: SignReceipt;
  /** The base URL of this server. */
  readonly issuer: string;
}

/** What a receipt is made with. */
export interface ReceiptMaking extends ReceiptSigning {
  readonly now: Date;
  readonly random: Random;
}

/** What a person is promised for a request that came at this time. */
export const unsignedReceipt = ({ request: { right, noticeVersion }, notice }: CheckedRequest, receivedAt: Date, random: Random): Receipt => ({
  reference: newReference(random),
  right,
  status: 'received',
  receivedAt: receivedAt.toISOString(),
  ...deadlinesFor({ right, receivedAt, figures: notice.figures }),
  noticeVersion,
});

/**
 * The receipt of a request that is about to be taken, signed. It is made before the transaction, which many requests
 * share and which waits for nothing; it is given out only once the request is on disk.
 */
export const newReceipt = async (checked: CheckedRequest, { now, random, sign, issuer }: ReceiptMaking): Promise<Receipt> => {
  const receipt = unsignedReceipt(checked, now, random);
  const { request: { channels, companies }, notice, identifiers } = checked;
  return { ...receipt, signature: await sign(claimsOf({ receipt, notice, identifiers, channels, companies }, issuer, random)) };
};
