import type { ColumnType, Generated } from 'kysely';
import type { SuppressionFilterTables } from './suppression-filter-tables.ts';
import type { WebhookTables } from './webhook-tables.ts';

/** The tables, as every SQL store has them. */
export interface Tables extends WebhookTables, SuppressionFilterTables {
  readonly acknowledgement: AcknowledgementTable;
  readonly acknowledgement_person: AcknowledgementPersonTable;
  readonly request: RequestTable;
  readonly request_step: RequestStepTable;
  readonly chore: ChoreTable;
  readonly reminder: ReminderTable;
  readonly suppression: SuppressionTable;
  readonly audit: AuditTable;
  readonly idempotency: IdempotencyTable;
  readonly notice: NoticeTable;
  readonly tracking: TrackingTable;
  readonly preference_event: PreferenceEventTable;
  readonly unsubscribe_reason: UnsubscribeReasonTable;
  readonly outbox: OutboxTable;
  readonly outbox_window: OutboxWindowTable;
  readonly integration_key: IntegrationKeyTable;
  readonly secret: SecretTable;
  readonly receipt_key: ReceiptKeyTable;
  readonly request_identifier: RequestIdentifierTable;
  readonly named_up_to: { readonly part: number; readonly request_id: number };
  readonly sent_mail: SentMailTable;
}

export interface AcknowledgementTable {
  readonly id: Generated<number>;
  readonly reference: string;
  readonly key_hash: Buffer | null;
  readonly notice: string;
  readonly version: string;
  readonly hash: string;
  /** 0 or 1. */
  readonly acknowledged: number;
  readonly at: string;
  readonly received_at: string;
  readonly language: string;
  readonly refuses: string;
  readonly company: string | null;
  readonly site: string | null;
  readonly form: string | null;
  readonly source: string;
  readonly objection: string | null;
}

export interface AcknowledgementPersonTable {
  readonly reference: string;
  readonly kind: string;
  readonly hash: Buffer;
  readonly key_id: string;
}

/** Lists are JSON; what was left out is null. */
export interface RequestTable {
  readonly id: Generated<number>;
  readonly reference: string;
  readonly right: string;
  readonly status: string;
  readonly received_at: string;
  readonly promised_by: string;
  readonly statutory_by: string;
  readonly due_by: string;
  readonly notice_version: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly postal: string | null;
  readonly linkedin: string | null;
  readonly channels: string | null;
  readonly companies: string | null;
  readonly site: string | null;
  readonly message: string | null;
  readonly locale: string | null;
  readonly suppression: string | null;
  readonly representative: string | null;
  readonly way: string | null;
  readonly paused_since: string | null;
  readonly waits_for: string | null;
  readonly paused_days: number | null;
  readonly extended_at: string | null;
  readonly extended_until: string | null;
  readonly extension_reason: string | null;
  readonly acknowledged_at: string | null;
  readonly answer: string | null;
  readonly closed_at: string | null;
  readonly forgotten_at: string | null;
  readonly review: string | null;
}

export interface RequestStepTable {
  readonly id: Generated<number>;
  readonly reference: string;
  readonly at: string;
  readonly step: string;
  readonly status: string;
  readonly who: string;
  readonly name: string | null;
  readonly note: string | null;
}

export interface SuppressionTable {
  readonly kind: string;
  readonly hash: Buffer;
  readonly key_id: string;
  readonly channel: string;
  readonly company: string;
  readonly since: string;
  readonly reference: string;
  readonly effect: string;
  readonly cause: string;
  readonly turn: number;
  readonly list: string;
}

export interface TrackingTable {
  readonly hash: Buffer;
  readonly key_id: string;
  readonly opens: string;
  readonly clicks: string;
}

/** `after` and `before` are JSON. */
export interface PreferenceEventTable {
  readonly id: Generated<number>;
  readonly hash: Buffer;
  readonly key_id: string;
  readonly at: string;
  readonly reference: string;
  readonly cause: string;
  readonly undoes: string | null;
  readonly after: string;
  readonly before: string;
}

export interface UnsubscribeReasonTable {
  readonly day: string;
  readonly reason: string;
  readonly count: number;
}

export interface OutboxTable {
  readonly id: Generated<number>;
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string;
  readonly created_at: string;
  readonly due_at: string;
  readonly attempts: number;
}

export interface OutboxWindowTable {
  readonly hash: Buffer;
  readonly at: string;
}

/** `scopes` is a JSON list. */
export interface IntegrationKeyTable {
  readonly id: string;
  readonly name: string;
  readonly scopes: string;
  readonly hash: Buffer;
  readonly created_at: string;
  readonly used_on: string | null;
  readonly revoked_at: string | null;
}

export interface RequestIdentifierTable {
  readonly request_id: number;
  readonly hash: Buffer;
  readonly kind: string;
  readonly key_id: string;
}

export interface SentMailTable {
  readonly id: Generated<number>;
  readonly hash: Buffer;
  readonly key_id: string;
  readonly kind: string;
  readonly at: string;
}

export interface SecretTable {
  readonly hash: Buffer;
  readonly purpose: string;
  readonly reference: string;
  readonly issued_at: string;
  readonly expires_at: string | null;
  readonly used_at: string | null;
}

/** Nothing here can be updated: what a key signed must be checked by that key. */
export interface ReceiptKeyTable {
  readonly id: ColumnType<string, string, never>;
  readonly x: ColumnType<string, string, never>;
  readonly created_at: ColumnType<string, string, never>;
}

/** Nothing here can be updated: the column types say so, and triggers refuse it. */
export interface AuditTable {
  readonly seq: ColumnType<number, number, never>;
  readonly at: ColumnType<string, string, never>;
  readonly event: ColumnType<string, string, never>;
  readonly reference: ColumnType<string, string, never>;
  readonly details: ColumnType<string, string, never>;
  readonly previous_hash: ColumnType<Buffer, Buffer, never>;
  readonly hash: ColumnType<Buffer, Buffer, never>;
}

export interface IdempotencyTable {
  readonly key_hash: Buffer;
  readonly body_hash: Buffer;
  readonly status: number;
  readonly body: string;
  readonly at: string;
}

/** Nothing here can be updated: what was served under a version stays. */
export interface NoticeTable {
  readonly version: ColumnType<string, string, never>;
  readonly hash: ColumnType<string, string, never>;
  readonly body: ColumnType<string, string, never>;
  readonly at: ColumnType<string, string, never>;
}

export interface ChoreTable {
  readonly name: string;
  readonly done_on: string;
  readonly claimed_until: string;
}

export interface ReminderTable {
  readonly reference: string;
  readonly due_by: string;
  readonly days: number;
}
