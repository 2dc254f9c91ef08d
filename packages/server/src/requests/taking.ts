import { admit } from '../abuse/admit.ts';
import type { Gate } from '../abuse/admit.ts';
import type { Clock } from '../clock.ts';
import type { Answer } from '../http/idempotency.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import { hashesOf } from '../suppression/say.ts';
import type { TransactionStores } from '../storage/storage.ts';
import type { CheckedRequest } from './check-request.ts';
import { newReceipt } from './new-receipt.ts';
import type { ReceiptSigning } from './new-receipt.ts';
import type { Random } from './reference.ts';
import { takeRequest } from './take-request.ts';
import type { Taking } from './take-request.ts';

/** What a request is taken with, wherever it came in. */
export interface TakingParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly keys: SuppressionKeys;
  readonly receipts: ReceiptSigning;
  readonly mailing?: Taking['mailing'];
  readonly confirmBy?: Taking['confirmBy'];
  /** What keeps programs off; without it everybody is let in. */
  readonly gate?: Gate | undefined;
}

/** Hashes of whom a request is about: what is kept under them is read when it is taken. */
export const peopleOf = ({ identifiers }: CheckedRequest, keys: SuppressionKeys): readonly Buffer[] => identifiers.flatMap((each) => hashesOf(each, keys));

/** The work of a transaction that takes a request, once it is let in; its receipt is signed by now. */
export const taking = async (
  checked: CheckedRequest,
  { clock, random, keys, receipts, mailing, confirmBy, gate }: TakingParts,
  filling: Parameters<typeof admit>[1] = {},
) => {
  const review = await admit(checked, filling, gate);
  const now = clock();
  const receipt = await newReceipt(checked, { ...receipts, now, random });
  return async (stores: TransactionStores): Promise<Answer> => ({
    status: 201,
    body: JSON.stringify(await takeRequest(checked, { now, random, keys, mailing, confirmBy, receipt, review }, stores)),
  });
};
