import type { AcknowledgementReader, AcknowledgementStore } from '../acknowledgements/acknowledgement-store.ts';
import type { AuditReader, AuditStore } from '../audit/audit-store.ts';
import type { ChoreStore } from '../chores/chore-store.ts';
import type { IdempotencyStore } from '../http/idempotency-store.ts';
import type { IntegrationKeyReader, IntegrationKeyStore } from '../integration-keys/integration-key-store.ts';
import type { NoticeReader, NoticeStore } from '../notices/notice-store.ts';
import type { CensusReader } from '../observe/census-store.ts';
import type { OutboxReader, OutboxStore } from '../outbox/outbox-store.ts';
import type { PersonReader, PersonStore } from '../people/person-store.ts';
import type { PreferenceReader, PreferenceStore } from '../preferences/preference-store.ts';
import type { ReceiptKeyReader, ReceiptKeyStore } from '../receipts/receipt-key-store.ts';
import type { RequestReader, RequestStore } from '../requests/request-store.ts';
import type { SecretReader, SecretStore } from '../secrets/secret-store.ts';
import type { SuppressionReader, SuppressionStore } from '../suppression/suppression-store.ts';
import type { WebhookReader, WebhookStore } from '../webhooks/webhook-store.ts';

/** What one transaction reads and writes; all of it is kept, or none. */
export interface TransactionStores {
  readonly requests: RequestStore;
  readonly chores: ChoreStore;
  readonly acknowledgements: AcknowledgementStore;
  readonly suppression: SuppressionStore;
  readonly audit: AuditStore;
  readonly idempotency: IdempotencyStore;
  readonly notices: NoticeStore;
  readonly preferences: PreferenceStore;
  readonly outbox: OutboxStore;
  readonly integrationKeys: IntegrationKeyStore;
  readonly secrets: SecretStore;
  readonly webhooks: WebhookStore;
  readonly receiptKeys: ReceiptKeyStore;
  readonly people: PersonStore;
}

/** What a transaction is going to read, as far as that is known before it begins. */
export interface Foreseen {
  /** Of a POST that is done once. */
  readonly keys?: readonly Buffer[] | undefined;
  /** Of whom it is about, under every key. */
  readonly people?: readonly Buffer[] | undefined;
}

/** Where everything is kept. */
export interface Storage {
  readonly kind: 'sqlite' | 'postgres';
  readonly requests: RequestReader;
  readonly acknowledgements: AcknowledgementReader;
  readonly suppression: SuppressionReader;
  readonly audit: AuditReader;
  readonly notices: NoticeReader;
  readonly preferences: PreferenceReader;
  readonly outbox: OutboxReader;
  readonly integrationKeys: IntegrationKeyReader;
  readonly secrets: SecretReader;
  readonly webhooks: WebhookReader;
  readonly receiptKeys: ReceiptKeyReader;
  readonly people: PersonReader;
  readonly census: CensusReader;
  /**
   * Resolves once the work's commit is on disk, and rejects with what the work threw. Transactions
   * that arrive together may share one commit, so the work awaits nothing but these stores. Where the
   * database lost its connection or its neighbours were in the way, the work runs a second time.
   * What is foreseen is read sooner; the work reads the same without it.
   */
  transaction<T>(work: (stores: TransactionStores) => Promise<T>, foreseen?: Foreseen): Promise<T>;
  /** Makes a real round trip, and rejects with a `StorageError` when it cannot. */
  check(): Promise<void>;
  /** Waits for the transactions under way. */
  close(): Promise<void>;
}
