/** One version of the notice, as it was first served; never changed after. */
export interface StoredNotice {
  readonly version: string;
  /** SHA-256 over the canonical form of the notice. */
  readonly hash: string;
  /** The compiled notice as JSON. */
  readonly body: string;
  /** When it was first served. */
  readonly at: string;
}

export interface NoticeReader {
  /** Every version that was ever served, the first one first. */
  list(): Promise<readonly StoredNotice[]>;
}

export interface NoticeStore {
  find(version: string): Promise<StoredNotice | undefined>;
  /** The version must be new. */
  add(notice: StoredNotice): Promise<void>;
}
