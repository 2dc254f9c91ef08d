import { deadlinesFor } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { Receipt, Right } from '@clarion-privacy/protocol';
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
  ...promised(right, receivedAt, notice.figures),
  noticeVersion,
});

interface Promised {
  readonly second: number;
  readonly dates: ReturnType<typeof deadlinesFor>;
}

const last = new WeakMap<NoticeFigures, Map<Right, Promised>>();

/** Requests that arrive together are promised the same: no day begins within a second. */
const promised = (right: Right, receivedAt: Date, figures: NoticeFigures): Promised['dates'] => {
  const second = Math.floor(receivedAt.getTime() / 1_000);
  const byRight = last.get(figures) ?? new Map<Right, Promised>();
  const known = byRight.get(right);
  if (known?.second === second) return known.dates;
  const dates = deadlinesFor({ right, receivedAt, figures });
  last.set(figures, byRight.set(right, { second, dates }));
  return dates;
};

/**
 * The receipt of a request that is about to be taken, signed. It is made before the transaction, which many requests
 * share and which waits for nothing; it is given out only once the request is on disk.
 */
export const newReceipt = async (checked: CheckedRequest, { now, random, sign, issuer }: ReceiptMaking): Promise<Receipt> => {
  const receipt = unsignedReceipt(checked, now, random);
  const { request: { channels, companies }, notice, identifiers } = checked;
  return { ...receipt, signature: await sign(claimsOf({ receipt, notice, identifiers, channels, companies }, issuer, random)) };
};
