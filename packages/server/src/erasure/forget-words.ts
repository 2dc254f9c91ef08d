import type { SuppressionChoice } from '@clarion-privacy/protocol';
import { forgetPerson } from '../preferences/change-preferences.ts';
import type { TransactionStores } from '../storage/storage.ts';
import type { Identifier } from '../suppression/identifier.ts';
import { hashIdentifier } from '../suppression/identifier.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import { hashesOf, replace, statementsOf } from '../suppression/say.ts';
import { ALL } from '../suppression/statement.ts';

export interface Forgetting {
  /** All that the erasure names, and those of them that are known to be the person's. */
  readonly identifiers: readonly Identifier[];
  readonly proven: readonly Identifier[];
  readonly suppression: SuppressionChoice;
  readonly reference: string;
  readonly at: string;
  /** The person's requests. */
  readonly own: ReadonlySet<string>;
}

/** Removes what a person said and chose. Where an entry is kept, it is one that says only to leave them alone. */
export const forgetWords = async (
  { identifiers, proven, suppression, reference, at, own }: Forgetting,
  keys: SuppressionKeys,
  stores: Pick<TransactionStores, 'suppression' | 'preferences' | 'people'>,
): Promise<void> => {
  for (const identifier of proven) await forgetPerson(identifier, { keys }, stores);
  if (suppression === 'keep-minimal') {
    // To be left alone needs no proof: it holds for every detail that was given.
    for (const identifier of identifiers) await keepMinimal(identifier, { since: at, reference }, keys, stores);
    return;
  }
  for (const identifier of identifiers) if (!proven.includes(identifier)) await forgetOwn(identifier, own, keys, stores);
};

const keepMinimal = async (
  identifier: Identifier,
  { since, reference }: { readonly since: string; readonly reference: string },
  keys: SuppressionKeys,
  { suppression }: Pick<TransactionStores, 'suppression'>,
): Promise<void> => {
  const { kind, canonical } = identifier;
  const entry = { kind, hash: hashIdentifier(kind, canonical, keys.current), keyId: keys.current.id, since, reference };
  await replace(identifier, [{ ...entry, channel: ALL, company: ALL, list: ALL, effect: 'suppress', cause: 'objection', turn: 1 }], { keys, suppression });
};

/**
 * A mail proves one address. What the same address once said of a telephone number or a postal address goes too, unless
 * anybody else named it as well: else whoever typed a stranger's number here would have them called again.
 */
const forgetOwn = async (
  identifier: Identifier,
  own: ReadonlySet<string>,
  keys: SuppressionKeys,
  { suppression, people }: Pick<TransactionStores, 'suppression' | 'people'>,
): Promise<void> => {
  const named = await people.requestsOf(hashesOf(identifier, keys));
  if (named.some((reference) => !own.has(reference))) return;
  const statements = await statementsOf(identifier, keys, suppression);
  const left = statements.filter(({ reference }) => !own.has(reference));
  if (left.length < statements.length) await replace(identifier, left, { keys, suppression });
};
