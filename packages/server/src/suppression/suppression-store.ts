import type { Channel } from '@clarion-privacy/protocol';
import type { IdentifierKind } from './identifier.ts';

/** Every channel, or every company, those that come later included. */
export const ALL = '*';

/** One identifier that one company, or all, may not reach by one channel, or any. */
export interface SuppressionEntry {
  readonly kind: IdentifierKind;
  /** Made by `hashIdentifier`: the identifier itself is never stored here. */
  readonly hash: Buffer;
  readonly keyId: string;
  readonly channel: Channel | typeof ALL;
  readonly company: string;
  /** When the request was received, ISO 8601 in UTC. */
  readonly since: string;
  /** The request that asked for it. */
  readonly reference: string;
}

/** What screening reads. */
export interface SuppressionReader {
  /** Every entry under any of these hashes, in no particular order; thousands at a time are fine. */
  findByHashes(hashes: readonly Buffer[]): Promise<readonly SuppressionEntry[]>;
  /** The keys that entries were made under: none when there are no entries. */
  keyIds(): Promise<readonly string[]>;
}

/** What a transaction can do to the suppression file. */
export interface SuppressionStore extends SuppressionReader {
  /** An entry that is there already keeps its first time and reference. */
  add(entries: readonly SuppressionEntry[]): Promise<void>;
}
