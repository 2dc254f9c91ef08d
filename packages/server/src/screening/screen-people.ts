import { decide, type Held, type Purpose } from '../suppression/decide.ts';
import { hashIdentifier } from '../suppression/identifier.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import type { Statement } from '../suppression/statement.ts';
import type { SuppressionReader } from '../suppression/suppression-store.ts';
import type { ContactColumn } from './contact-columns.ts';
import type { IdentifiedRow } from './identify-row.ts';

/** What screening needs to know who may not be reached. */
export interface SuppressionFile {
  readonly keys: SuppressionKeys;
  readonly suppression: SuppressionReader;
}

/** Whether a person may be reached. Whoever cannot be checked is never let through as clear. */
export type Verdict =
  | { readonly decision: 'clear' }
  | { readonly decision: 'held'; readonly held: Held }
  | { readonly decision: 'unchecked'; readonly unreadable: readonly ContactColumn[] };

/** Judges people in one look-up, each by all that they can be recognised by. */
export const screenPeople = async (
  people: readonly IdentifiedRow[],
  purpose: Purpose,
  { keys, suppression }: SuppressionFile,
): Promise<readonly Verdict[]> => {
  const hashes = new Map<string, Buffer>();
  const own = people.map(({ identifiers }) =>
    identifiers.flatMap(({ kind, canonical }) =>
      keys.all.map((key) => {
        const hash = hashIdentifier(kind, canonical, key);
        const name = nameOf(hash);
        hashes.set(name, hash);
        return name;
      }),
    ),
  );
  const found = Map.groupBy(await suppression.findByHashes([...hashes.values()]), ({ hash }) => nameOf(hash));
  return people.map((person, index) => verdictOn(person, own[index]!.flatMap((hash) => found.get(hash) ?? []), purpose));
};

const verdictOn = ({ identifiers, unreadable }: IdentifiedRow, found: readonly Statement[], purpose: Purpose): Verdict => {
  const held = decide(found, purpose);
  if (held.held) return { decision: 'held', held };
  if (unreadable.length > 0 || identifiers.length === 0) return { decision: 'unchecked', unreadable };
  return { decision: 'clear' };
};

const nameOf = (hash: Buffer): string => hash.toString('latin1');
