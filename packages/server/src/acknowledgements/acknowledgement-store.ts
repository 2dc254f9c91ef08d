import type { Acknowledgement, AcknowledgementReceipt } from '@clarion-privacy/protocol';
import type { IdentifierKind } from '../suppression/identifier.ts';

/** Whose acknowledgement it is, as far as a keyed hash tells. */
export interface AcknowledgedBy {
  readonly kind: IdentifierKind;
  readonly hash: Buffer;
  readonly keyId: string;
}

/** How a record came: from the page itself, or from the site's own backend. */
export type AcknowledgementSource = 'page' | 'backend';

/** A record with the fields of ISO/IEC TS 27560, for an event that is no consent. It holds no contact detail. */
export interface StoredAcknowledgement
  extends Omit<Acknowledgement, 'subject' | 'key' | 'refuses'>, Omit<AcknowledgementReceipt, 'receipt'> {
  readonly source: AcknowledgementSource;
  readonly by: readonly AcknowledgedBy[];
}

export interface AcknowledgementReader {
  /** Oldest first. */
  list(): AsyncIterable<StoredAcknowledgement>;
  /** What was acknowledged under any of these hashes, oldest first. */
  findByHashes(hashes: readonly Buffer[]): Promise<readonly StoredAcknowledgement[]>;
  /** The record that came under any of these hashes of its key. */
  findByKey(hashes: readonly Buffer[]): Promise<StoredAcknowledgement | undefined>;
}

export interface AcknowledgementStore extends Pick<AcknowledgementReader, 'findByHashes' | 'findByKey'> {
  /** Takes the person out of the records under these hashes: that a notice was shown there stays, and not to whom. */
  forget(hashes: readonly Buffer[]): Promise<void>;
  /** Takes out what was received before this instant. Answers how many. */
  purge(before: string): Promise<number>;
  add(acknowledgement: StoredAcknowledgement, keyHash: Buffer | undefined): Promise<void>;
}
