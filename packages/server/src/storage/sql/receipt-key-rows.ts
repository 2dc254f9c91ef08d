import type { Kysely } from 'kysely';
import type { ReceiptKeyStore } from '../../receipts/receipt-key-store.ts';
import type { Tables } from './tables.ts';

/** The public keys of receipts in a table. */
export const receiptKeyRows = (db: Kysely<Tables>): ReceiptKeyStore => ({
  async list() {
    const rows = await db.selectFrom('receipt_key').selectAll().orderBy('created_at').orderBy('id').execute();
    return rows.map(({ id, x, created_at: createdAt }) => ({ id, x, createdAt }));
  },
  async add({ id, x, createdAt }) {
    await db.insertInto('receipt_key').values({ id, x, created_at: createdAt }).execute();
  },
});
