import type { TransactionStores } from '../storage/storage.ts';
import type { Identifier } from '../suppression/identifier.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import { hashesOf } from '../suppression/say.ts';
import { hashOf } from '../suppression/identifier.ts';
import type { Statement } from '../suppression/statement.ts';
import type { TrackingChoices } from '@clarion-privacy/protocol';
import type { StoredEvent } from './preference-store.ts';
import { standingOf } from './standing-of.ts';
import type { Choosable } from './standing-of.ts';

/** Changes that are kept for an address; the audit trail keeps all. */
const KEPT = 50;

export interface Happening extends Pick<StoredEvent, 'at' | 'reference' | 'cause' | 'undoes'> {
  readonly before: readonly Statement[];
  readonly after: readonly Statement[];
  /** Left out where the change did not touch it. */
  /** Left out, it is kept; where it is not, it takes as long. */
  readonly isKept?: boolean;
  readonly tracking?: { readonly before: TrackingChoices; readonly after: TrackingChoices };
}

/** Adds a change to the history of an address, with what it can be taken back to. */
export const recordEvent = async (
  identifier: Identifier,
  { at, reference, cause, undoes, before, after, tracking, isKept = true }: Happening,
  { keys, figures, stores }: { readonly keys: SuppressionKeys; readonly figures: Choosable; readonly stores: Pick<TransactionStores, 'preferences'> },
): Promise<void> => {
  const hashes = hashesOf(identifier, keys);
  const choices = tracking?.after ?? (await stores.preferences.trackingOf(hashes));
  const standing = standingOf(after, choices, figures);
  const { everything } = standing;
  const event: StoredEvent = {
    hash: hashOf(identifier, keys.current),
    keyId: keys.current.id,
    ...{ at, reference, cause, undoes },
    after: everything ? { ...standing, stopped: [] } : standing,
    // A request is not taken back by a button on a page of another change.
    ...(cause !== 'objection' && cause !== 'undo' && { before: { statements: before.map(bare), tracking: tracking?.before ?? choices } }),
  };
  await stores.preferences.addEvent(event, hashes, KEPT, isKept);
};

const bare = ({ hash: _, keyId: __, kind: ___, ...rest }: Statement): Omit<Statement, 'hash' | 'keyId' | 'kind'> => rest;
