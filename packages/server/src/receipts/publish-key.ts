import { chain } from '../audit/chain.ts';
import type { ReceiptKeyFile } from '../keys/receipt-key-file.ts';
import type { TransactionStores } from '../storage/storage.ts';

/** Keeps the public half for ever, before anything is signed. Answers whether it was new. */
export const publishKey = async ({ id, x, createdAt }: ReceiptKeyFile, at: Date, { receiptKeys, audit }: TransactionStores): Promise<boolean> => {
  if ((await receiptKeys.list()).some((known) => known.id === id && known.x === x)) return false;
  await receiptKeys.add({ id, x, createdAt });
  const event = { at: at.toISOString(), event: 'receipt-key.published', reference: id, details: { x } };
  await audit.append(chain(event, await audit.last()));
  return true;
};
