import type { ListStream, PreferenceCause, Stream, TrackingChoices } from '@clarion-privacy/protocol';
import type { Statement } from '../suppression/statement.ts';

/** How things stood for one address, in the terms of the notice of that day. */
export interface Standing {
  readonly everything: boolean;
  /** Left empty in the history where everything is stopped: most changes are that. */
  readonly stopped: readonly Stream[];
  /** Mailing lists that are stopped while their stream goes on; left out where there are none. */
  readonly lists?: readonly ListStream[] | undefined;
  readonly tracking: TrackingChoices;
}

/** What a change can be taken back to. */
export interface Snapshot {
  readonly statements: readonly Omit<Statement, 'hash' | 'keyId' | 'kind'>[];
  readonly tracking: TrackingChoices;
}

/** One change that somebody made for an address. */
export interface StoredEvent {
  readonly hash: Buffer;
  readonly keyId: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly reference: string;
  readonly cause: PreferenceCause;
  /** The reference of the change that this one took back. */
  readonly undoes?: string | undefined;
  readonly after: Standing;
  /** Kept with the last change alone, which is the only one that can be taken back. */
  readonly before?: Snapshot | undefined;
}

export interface PreferenceReader {
  /** `unsaid` in both where nothing is kept. */
  trackingOf(hashes: readonly Buffer[]): Promise<TrackingChoices>;
  /** Newest first. */
  eventsOf(hashes: readonly Buffer[], most: number): Promise<readonly StoredEvent[]>;
  /** Of the newest event. */
  lastCauseOf(hashes: readonly Buffer[]): Promise<PreferenceCause | undefined>;
  /** How often each reason was given, by civil date. */
  reasons(): Promise<readonly { readonly day: string; readonly reason: string; readonly count: number }[]>;
}

/** What a transaction can do to choices and their history. */
export interface PreferenceStore extends PreferenceReader {
  /** Takes the place of what is kept under any of these hashes. */
  putTracking(choice: { readonly hash: Buffer; readonly keyId: string; readonly choices: TrackingChoices }, hashes: readonly Buffer[]): Promise<void>;
  /**
   * Brings what is kept under any of these hashes to the event's own, and keeps so many of the newest. One that is not meant is written and
   * taken out again, which takes as long.
   */
  addEvent(event: StoredEvent, hashes: readonly Buffer[], keep: number, isMeant?: boolean): Promise<void>;
  /** Lets the last change be taken back no longer. */
  settle(hashes: readonly Buffer[]): Promise<void>;
  /** Takes out choices and history. */
  remove(hashes: readonly Buffer[]): Promise<void>;
  /** Takes changes before this instant out of the history; what they said stands. Answers how many. */
  purge(before: string): Promise<number>;
  countReason(day: string, reason: string): Promise<void>;
}
