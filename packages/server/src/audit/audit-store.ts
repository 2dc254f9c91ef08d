/** What happened, as told to the audit trail. */
export interface AuditEvent {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Domain and past tense, such as `request.received`. */
  readonly event: string;
  readonly reference: string;
  /** Never personal data. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** One row of the trail, chained to the row before it. */
export interface AuditRow {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly at: string;
  readonly event: string;
  readonly reference: string;
  /** JSON, kept as it was hashed. */
  readonly details: string;
  /** `hash` of the row before; zeros for the first. */
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

export interface AuditReader {
  /** Oldest first. */
  list(): AsyncIterable<AuditRow>;
}

/** Append-only: there is nothing here to change or remove a row with. */
export interface AuditStore {
  /** The last row, for the next to chain to. */
  last(): Promise<Pick<AuditRow, 'seq' | 'hash'> | undefined>;
  append(row: AuditRow): Promise<void>;
}
