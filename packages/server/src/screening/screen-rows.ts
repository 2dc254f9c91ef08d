import type { CountryCode } from 'libphonenumber-js/min';
import type { Purpose } from '../suppression/decide.ts';
import { cellText, isLegacy } from './cell-text.ts';
import type { ContactColumn } from './contact-columns.ts';
import type { CsvRow } from './csv-rows.ts';
import { identifyRow } from './identify-row.ts';
import { screenPeople, type SuppressionFile, type Verdict } from './screen-people.ts';

export interface Screening extends Purpose {
  readonly columns: readonly ContactColumn[];
  readonly country: CountryCode;
}

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

const screenBatch = async (
  rows: readonly CsvRow[],
  { columns, country, ...purpose }: Screening,
  file: SuppressionFile,
): Promise<readonly ScreenedRow[]> => {
  const people = rows.map((row) => {
    const legacy = isLegacy(row.raw);
    return { row, legacy, ...identifyRow(row.cells.map((cell) => cellText(cell, legacy)), columns, country) };
  });
  const verdicts = await screenPeople(people, purpose, file);
  return people.map(({ row, legacy }, index) => ({ row, legacy, verdict: verdicts[index]! }));
};
