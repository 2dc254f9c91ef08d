import type { Kysely } from 'kysely';
import type { Storage, TransactionStores } from '../storage.ts';
import { acknowledgementRows } from './acknowledgement-rows.ts';
import { auditRows } from './audit-rows.ts';
import { censusRows } from './census-rows.ts';
import { choreRows } from './chore-rows.ts';
import type { GroupMemory } from './group-memory.ts';
import { idempotencyRows } from './idempotency-rows.ts';
import { integrationKeyRows } from './integration-key-rows.ts';
import { noticeRows } from './notice-rows.ts';
import { outboxRows } from './outbox-rows.ts';
import { personRows } from './person-rows.ts';
import { preferenceRows } from './preference-rows.ts';
import { receiptKeyRows } from './receipt-key-rows.ts';
import { requestRows } from './request-rows.ts';
import { secretRows } from './secret-rows.ts';
import { suppressionRows } from './suppression-rows.ts';
import type { Tables } from './tables.ts';
import { webhookRows } from './webhook-rows.ts';

/** What transactions work with, and what is read outside of them. */
type Stores = TransactionStores & Omit<Storage, 'kind' | 'transaction' | 'check' | 'close'>;

/** Every store in its tables, on one connection; with a memory where it is the one that writes. */
export const sqlStores = (db: Kysely<Tables>, memory?: GroupMemory): Stores => ({
  requests: requestRows(db),
  chores: choreRows(db),
  acknowledgements: acknowledgementRows(db),
  suppression: suppressionRows(db, memory),
  audit: auditRows(db, memory),
  idempotency: idempotencyRows(db, memory),
  preferences: preferenceRows(db, memory),
  outbox: outboxRows(db),
  people: personRows(db),
  integrationKeys: integrationKeyRows(db),
  receiptKeys: receiptKeyRows(db),
  secrets: secretRows(db),
  webhooks: webhookRows(db, memory),
  notices: noticeRows(db),
  census: censusRows(db),
});
