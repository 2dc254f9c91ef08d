import { decide } from '../suppression/decide.ts';
import type { Held, Purpose } from '../suppression/decide.ts';
import type { HashFilter } from '../suppression/hash-filter.ts';
import { hashText } from '../suppression/identifier.ts';
import type { SuppressionKey, SuppressionKeys } from '../suppression/keys.ts';
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

/** What is found out of a person before the database is asked: all, or that it must be asked for these hashes, one character to a byte. */
export type Sifted =
  | Exclude<Verdict, { readonly decision: 'held' }>
  | { readonly decision: 'ask'; readonly hashes: readonly string[]; readonly unreadable: readonly ContactColumn[] };

const CLEAR = { decision: 'clear' } as const;

/** Looks for all that a person can be recognised by, under every key, in the filter. */
export const sift = ({ identifiers, unreadable }: IdentifiedRow, keys: readonly SuppressionKey[], filter: HashFilter): Sifted => {
  let hashes: string[] | undefined;
  for (const identifier of identifiers)
    for (const key of keys) {
      const hash = hashText(identifier, key);
      if (filter.mayHold(hash)) (hashes ??= []).push(hash);
    }
  if (hashes) return { decision: 'ask', hashes, unreadable };
  return unreadable.length > 0 || identifiers.length === 0 ? { decision: 'unchecked', unreadable } : CLEAR;
};

/** Judges sifted people in one look-up. */
export const lookUp = async (sifted: readonly Sifted[], purpose: Purpose, suppression: Pick<SuppressionReader, 'findByHashes'>): Promise<readonly Verdict[]> => {
  const hashes = new Set(sifted.flatMap((each) => (each.decision === 'ask' ? each.hashes : [])));
  const found = hashes.size === 0 ? undefined : Map.groupBy(await suppression.findByHashes([...hashes].map((hash) => Buffer.from(hash, 'latin1'))), ({ hash }) => hash.toString('latin1'));
  return sifted.map((each) => (each.decision === 'ask' ? verdictOn(each, each.hashes.flatMap((hash) => found?.get(hash) ?? []), purpose) : each));
};

const verdictOn = ({ unreadable }: Extract<Sifted, { decision: 'ask' }>, found: readonly Statement[], purpose: Purpose): Verdict => {
  const held = decide(found, purpose);
  if (held.held) return { decision: 'held', held };
  return unreadable.length > 0 ? { decision: 'unchecked', unreadable } : CLEAR;
};
