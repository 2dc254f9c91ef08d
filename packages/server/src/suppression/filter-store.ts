/** What is known of a filter that is kept: all entries up to this place in the log are in it. */
export interface FilterHead {
  readonly position: number;
  readonly entries: number;
}

/** Its length tells whoever opens it how much to take memory for. */
export interface KeptFilter extends FilterHead {
  readonly bytes: number;
}

export interface FilterPart {
  readonly position: number;
  readonly bits: Buffer;
}

/** A place in the log, and the first bytes of the hash of an entry that was made there. */
export interface Added {
  readonly position: number;
  readonly prefix: Buffer;
}

/** What a filter of the suppression file is made from, and kept as. */
export interface FilterReader {
  /** The place up to which the filter that is kept has everything; 0 when none is kept. */
  filterPosition(): Promise<number>;
  keptFilter(): Promise<KeptFilter | undefined>;
  /** Parts of the filter that is kept, counted from 0. */
  filterPart(part: number): Promise<FilterPart | undefined>;
  /** Where the log ends; 0 when it is empty. */
  lastAdded(): Promise<number>;
  /** What was added behind a place in the log, in order. What a kept filter has is no longer in the log. */
  addedAfter(position: number, most: number): Promise<readonly Added[]>;
  /** Hashes that are on the suppression file, in order, each once. */
  hashesAfter(hash: Buffer, most: number): Promise<readonly Buffer[]>;
}

export interface FilterStore extends FilterReader {
  /** Takes the place of the filter that is kept, and of all in the log up to its position. */
  putFilter(head: FilterHead, parts: readonly Buffer[]): Promise<void>;
}
