import { HashFilter } from '../suppression/hash-filter.ts';
import type { FilterQuestions } from '../suppression/hash-filter.ts';
import { hasherOf } from '../suppression/identifier.ts';
import type { KeyedHasher } from '../suppression/keyed-hash.ts';
import type { SuppressionKey } from '../suppression/keys.ts';
import { plainReader } from '../suppression/plain-spelling.ts';
import type { PlainReader } from '../suppression/plain-spelling.ts';
import type { ContactColumn } from './contact-columns.ts';
import { formatOf } from './list-terms.ts';
import type { ListTerms } from './list-terms.ts';
import type { ResultFormat } from './result-rows.ts';

/** What all pieces of a list are judged with; a thread is sent it once. */
export interface ListSetting {
  readonly terms: ListTerms;
  readonly keys: readonly SuppressionKey[];
  readonly filter: SharedArrayBuffer;
}

/** A column that is one cell, with what reads it where it is written plainly, and hashes what was read. */
export interface PlainColumn {
  readonly column: ContactColumn;
  /** The one cell; -1 where a contact detail is spread over several, which are read as text. */
  readonly cell: number;
  readonly read: PlainReader | undefined;
  readonly hashers: readonly KeyedHasher[];
}

/** A setting with all that is made of it once. */
export interface Judging {
  readonly terms: ListTerms;
  readonly format: ResultFormat;
  readonly keys: readonly SuppressionKey[];
  readonly filter: HashFilter;
  readonly questions: FilterQuestions;
  readonly columns: readonly PlainColumn[];
}

const made = new WeakMap<ListSetting, Judging>();

export const judgingBy = (setting: ListSetting): Judging => {
  const known = made.get(setting) ?? judgingFrom(setting);
  made.set(setting, known);
  return known;
};

const judgingFrom = ({ terms, keys, filter: bits }: ListSetting): Judging => {
  const filter = new HashFilter(bits);
  const columns = terms.columns.map((column) => ({
    column,
    cell: column.indexes.length === 1 ? column.indexes[0]! : -1,
    read: column.indexes.length === 1 ? plainReader(column.kind, terms.country) : undefined,
    hashers: keys.map((key) => hasherOf(column.kind, key)),
  }));
  return { terms, format: formatOf(terms), keys, filter, questions: filter.questions(), columns };
};
