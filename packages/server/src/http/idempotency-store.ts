/** The first answer to a key, kept so that a repeat gets it again. Nothing in it names a person. */
export interface IdempotencyRecord {
  /** Keyed hashes: neither the key nor the body is stored. */
  readonly keyHash: Buffer;
  readonly bodyHash: Buffer;
  readonly status: number;
  readonly body: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export interface IdempotencyStore {
  find(keyHashes: readonly Buffer[]): Promise<IdempotencyRecord | undefined>;
  /** Takes the place of a record under the same key that is expired or holds no more. */
  put(record: IdempotencyRecord): Promise<void>;
  /** Removes what was recorded before this instant, ISO 8601 in UTC. Answers how many. */
  purge(before: string): Promise<number>;
}
