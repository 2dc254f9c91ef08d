import type { CountryCode } from 'libphonenumber-js/min';
import { decide, type Held, type Purpose } from '../suppression/decide.ts';
import { hashIdentifier } from '../suppression/identifier.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import type { Statement } from '../suppression/statement.ts';
import type { SuppressionReader } from '../suppression/suppression-store.ts';
import { cellText, isLegacy } from './cell-text.ts';
import type { ContactColumn } from './contact-columns.ts';
import type { CsvRow } from './csv-rows.ts';
import { identifyRow, type IdentifiedRow } from './identify-row.ts';

/** What screening needs to know who may not be reached. */
export interface SuppressionFile {
  readonly keys: SuppressionKeys;
  readonly suppression: SuppressionReader;
}

export interface Screening extends Purpose {
  readonly columns: readonly ContactColumn[];
  readonly country: CountryCode;
}

/** Whether the person in a row may be reached. Whoever cannot be checked is never let through as clear. */
export type Verdict =
  | { readonly decision: 'clear' }
  | { readonly decision: 'held'; readonly held: Held }
  | { readonly decision: 'unchecked'; readonly unreadable: readonly ContactColumn[] };

export interface ScreenedRow {
  readonly row: CsvRow;
  readonly verdict: Verdict;
  readonly legacy: boolean;
}

/** Rows that are looked up together. */
const BATCH = 2_000;

/** Screens a list batch by batch, so that any number of rows fits into memory. */
export async function* screenRows(
  rows: AsyncIterable<CsvRow>,
  screening: Screening,
  file: SuppressionFile,
): AsyncGenerator<readonly ScreenedRow[]> {
  let batch: CsvRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield await screenBatch(batch, screening, file);
    batch = [];
  }
  if (batch.length > 0) yield await screenBatch(batch, screening, file);
}

interface Person extends IdentifiedRow {
  readonly row: CsvRow;
  readonly legacy: boolean;
  readonly hashes: readonly string[];
}

const screenBatch = async (
  rows: readonly CsvRow[],
  screening: Screening,
  { keys, suppression }: SuppressionFile,
): Promise<readonly ScreenedRow[]> => {
  const hashes = new Map<string, Buffer>();
  const people = rows.map((row): Person => {
    const legacy = isLegacy(row.raw);
    const identified = identifyRow(
      row.cells.map((cell) => cellText(cell, legacy)),
      screening.columns,
      screening.country,
    );
    const own = identified.identifiers.flatMap(({ kind, canonical }) =>
      keys.all.map((key) => {
        const hash = hashIdentifier(kind, canonical, key);
        const name = nameOf(hash);
        hashes.set(name, hash);
        return name;
      }),
    );
    return { ...identified, row, legacy, hashes: own };
  });
  const found = Map.groupBy(await suppression.findByHashes([...hashes.values()]), ({ hash }) => nameOf(hash));
  return people.map((person) => ({ row: person.row, legacy: person.legacy, verdict: verdictOn(person, found, screening) }));
};

const verdictOn = (
  { hashes, identifiers, unreadable }: Person,
  found: ReadonlyMap<string, readonly Statement[]>,
  purpose: Purpose,
): Verdict => {
  const held = decide(hashes.flatMap((hash) => found.get(hash) ?? []), purpose);
  if (held.held) return { decision: 'held', held };
  if (unreadable.length > 0 || identifiers.length === 0) return { decision: 'unchecked', unreadable };
  return { decision: 'clear' };
};

const nameOf = (hash: Buffer): string => hash.toString('latin1');
