import type { Channel, PreferenceCause } from '@clarion-privacy/protocol';
import type { IdentifierKind } from './identifier.ts';

/** Every channel, every company, or every mailing list, those that come later included. */
export const ALL = '*';

/** What is said about marketing by one channel, or any, from one company, or any, on one mailing list, or any. */
export interface Word {
  readonly channel: Channel | typeof ALL;
  readonly company: string;
  readonly list: string;
  readonly effect: 'suppress' | 'allow';
}

/** A word as it is kept under the keyed hash of one identifier. */
export interface Statement extends Word {
  readonly kind: IdentifierKind;
  /** Made by `hashIdentifier`: the identifier itself is never stored here. */
  readonly hash: Buffer;
  readonly keyId: string;
  /** When it was said first, ISO 8601 in UTC. */
  readonly since: string;
  /** The request or change that said it. */
  readonly reference: string;
  readonly cause: PreferenceCause;
  /** Orders the words of one identifier: the clock alone cannot, as two may come in one millisecond. */
  readonly turn: number;
}

/** Whether everything that `narrow` speaks of is spoken of by `wide`. */
export const spans = (wide: Pick<Word, 'channel' | 'company' | 'list'>, narrow: { readonly channel: string; readonly company: string; readonly list: string }): boolean =>
  (wide.channel === ALL || wide.channel === narrow.channel) &&
  (wide.company === ALL || wide.company === narrow.company) &&
  (wide.list === ALL || wide.list === narrow.list);
