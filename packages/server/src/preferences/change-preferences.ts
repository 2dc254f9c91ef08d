import type { PreferenceCause, TrackingChoices } from '@clarion-privacy/protocol';
import { chain } from '../audit/chain.ts';
import { newReference } from '../requests/reference.ts';
import type { Random } from '../requests/reference.ts';
import type { TransactionStores } from '../storage/storage.ts';
import type { Identifier } from '../suppression/identifier.ts';
import { hashIdentifier } from '../suppression/identifier.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import { hashesOf, replace, say, statementsOf } from '../suppression/say.ts';
import type { Statement, Word } from '../suppression/statement.ts';
import { announce } from '../webhooks/announce.ts';
import type { Snapshot, Standing } from './preference-store.ts';
import { recordEvent } from './record-event.ts';
import type { Happening } from './record-event.ts';
import { standingOf } from './standing-of.ts';
import type { Choosable } from './standing-of.ts';

/** What a change is made with. */
export interface Changing {
  readonly now: Date;
  readonly random: Random;
  readonly keys: SuppressionKeys;
  readonly figures: Choosable;
}

/** What is to be different from now on. */
export interface Change {
  /** Made from what stands when the change is made. */
  readonly words: (statements: readonly Statement[]) => readonly Word[];
  readonly tracking: Partial<TrackingChoices>;
  readonly cause: Exclude<PreferenceCause, 'objection' | 'undo'>;
  /** Whether it only stops: said again, it stands against the undo of what came before it. */
  readonly stops?: boolean;
}

/** The reference of the change, or nothing where it changed nothing: a repeat keeps the first time. */
export type Changed = { readonly reference: string } | undefined;

/** Makes a change for an address: its words, its choices, the history and the audit row together. */
export const changePreferences = async (identifier: Identifier, change: Change, changing: Changing, stores: TransactionStores): Promise<Changed> => {
  const { keys, now, random, figures } = changing;
  const at = now.toISOString();
  const reference = newReference(random);
  const { cause } = change;
  const words = change.words(await statementsOf(identifier, keys, stores.suppression));
  const { before, after } = await say(identifier, { words, saying: { since: at, reference, cause } }, { keys, suppression: stores.suppression });
  const chosen = await stores.preferences.trackingOf(hashesOf(identifier, keys));
  const tracking = { before: chosen, after: { ...chosen, ...change.tracking } };
  const tracked = tracking.after.opens !== chosen.opens || tracking.after.clicks !== chosen.clicks;
  if (after === before && !tracked) {
    if (change.stops) await stores.preferences.settle(hashesOf(identifier, keys));
    return undefined;
  }
  if (tracked) await putTracking(identifier, tracking.after, changing, stores);
  await recordEvent(identifier, { at, reference, cause, before, after, tracking }, { keys, figures, stores });
  const standing = standingOf(after, tracking.after, figures);
  await tell(identifier, { at, reference, cause, standing }, changing, stores);
  await audit({ at, reference, details: { cause, ...standing } }, stores);
  return { reference };
};

/** Takes the last change for an address back. Where anything was said since, that stands. */
export const undoChange = async (
  identifier: Identifier,
  reference: string,
  changing: Changing,
  stores: TransactionStores,
): Promise<'undone' | 'overtaken'> => {
  const { keys, now, random, figures } = changing;
  const [last] = await stores.preferences.eventsOf(hashesOf(identifier, keys), 1);
  if (last?.undoes === reference) return 'undone';
  if (last?.reference !== reference || !last.before) return 'overtaken';
  const before = await statementsOf(identifier, keys, stores.suppression);
  const after = restored(identifier, last.before, keys);
  await replace(identifier, after, { keys, suppression: stores.suppression });
  await putTracking(identifier, last.before.tracking, changing, stores);
  const at = now.toISOString();
  const own = newReference(random);
  const tracking = { before: last.after.tracking, after: last.before.tracking };
  await recordEvent(identifier, { at, reference: own, cause: 'undo', undoes: reference, before, after, tracking }, { keys, figures, stores });
  const standing = standingOf(after, tracking.after, figures);
  await tell(identifier, { at, reference: own, cause: 'undo', standing }, changing, stores);
  await audit({ at, reference: own, details: { cause: 'undo', undoes: reference, ...standing } }, stores);
  return 'undone';
};

/** Takes out all that a person said under an identifier: afterwards nothing is known of it. */
export const forgetPerson = async (
  identifier: Identifier,
  { keys }: { readonly keys: SuppressionKeys },
  stores: Pick<TransactionStores, 'suppression' | 'preferences'>,
): Promise<void> => {
  const hashes = hashesOf(identifier, keys);
  await stores.suppression.remove(hashes);
  await stores.preferences.remove(hashes);
};

const putTracking = (identifier: Identifier, choices: TrackingChoices, { keys }: Changing, stores: TransactionStores): Promise<void> =>
  stores.preferences.putTracking(
    { hash: hashIdentifier(identifier.kind, identifier.canonical, keys.current), keyId: keys.current.id, choices },
    hashesOf(identifier, keys),
  );

const restored = ({ kind, canonical }: Identifier, { statements }: Snapshot, { current }: SuppressionKeys): readonly Statement[] => {
  const hash = hashIdentifier(kind, canonical, current);
  return statements.map((each) => ({ ...each, kind, hash, keyId: current.id }));
};

const tell = (
  identifier: Identifier,
  { at, reference, cause, standing: { everything, stopped, lists, tracking } }: Pick<Happening, 'at' | 'reference' | 'cause'> & { readonly standing: Standing },
  { keys, random }: Changing,
  stores: TransactionStores,
): Promise<void> => {
  const data = { cause, everything, stopped: [...stopped], ...(lists && { lists: [...lists] }), tracking };
  return announce({ type: 'preferences.changed', at, reference, person: { identifiers: [identifier] }, data }, { keys, random }, stores);
};

const audit = async (
  { at, reference, details }: { readonly at: string; readonly reference: string; readonly details: Readonly<Record<string, unknown>> },
  { audit: trail }: Pick<TransactionStores, 'audit'>,
): Promise<void> => trail.append(chain({ at, event: 'preferences.changed', reference, details }, await trail.last()));
