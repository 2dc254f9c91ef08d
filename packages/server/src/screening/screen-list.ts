import type { CompiledNotice } from '@clarion-privacy/notice';
import { cellText, isLegacy } from './cell-text.ts';
import { contactColumns, type ContactColumn, type NamedColumns } from './contact-columns.ts';
import { openCsv } from './csv-opening.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import { ListError } from './list-error.ts';
import { csvResult, jsonResult } from './result-rows.ts';
import type { SuppressionFile } from './screen-people.ts';
import { screenRows, type ScreenedRow, type Screening } from './screen-rows.ts';
import { whyBy } from './why.ts';

export interface ListOptions extends Omit<Screening, 'columns'> {
  readonly named: NamedColumns;
  readonly format: 'csv' | 'json';
  /** Only rows of this decision go out; all are counted. */
  readonly only?: 'held' | 'clear' | undefined;
}

/** What was found, for whoever ran it. */
export interface Counts {
  rows: number;
  held: number;
  clear: number;
  unchecked: number;
  /** Rows that are not UTF-8, and were read as Windows-1252. */
  legacy: number;
}

/** Where the list's bytes come from, and where the result's go. */
export interface ListEnds {
  readonly source: AsyncIterable<Buffer>;
  readonly write: (bytes: Buffer) => Promise<void>;
  /** Hears which columns are checked, before the first row is. */
  readonly onColumns: (columns: readonly ContactColumn[]) => void;
}

/** Screens a whole list. Whatever cannot be read ends it with a `ListError`. */
export const screenList = async (
  { source, write, onColumns }: ListEnds,
  options: ListOptions,
  file: SuppressionFile & { readonly notice: CompiledNotice },
): Promise<Counts> => {
  const { opening, rest } = await openCsv(source);
  const rows = csvRows(rest, opening);
  const first = await rows.next();
  if (first.done) throw new ListError('it is empty: it needs a line with the names of its columns.');
  const legacy = isLegacy(first.value.raw);
  const header = first.value.cells.map((cell) => cellText(cell, legacy));
  const columns = contactColumns(header, options.named);
  onColumns(columns);
  const { figures } = file.notice;
  const { timeZone } = figures;
  const why = whyBy(figures, options);
  const terms = { timeZone, why };
  const format = options.format === 'json' ? jsonResult(header, terms) : csvResult(first.value, opening, terms);
  const counts: Counts = { rows: 0, held: 0, clear: 0, unchecked: 0, legacy: 0 };
  let before: Buffer | undefined = format.before;
  for await (const screened of screenRows(whole(rows, header.length), { ...options, columns }, file)) {
    count(screened, counts);
    const wanted = options.only ? screened.filter(({ verdict }) => verdict.decision === options.only) : screened;
    await write(Buffer.concat([before ?? Buffer.alloc(0), format.rows(wanted)]));
    before = undefined;
  }
  if (before) await write(before);
  return counts;
};

/** Refuses the first row that has more cells than the header, or fewer: its contacts may stand in other columns. */
async function* whole(rows: AsyncIterable<CsvRow>, width: number): AsyncGenerator<CsvRow> {
  for await (const row of rows) {
    if (row.cells.length !== width)
      throw new ListError(`this row has ${cells(row.cells.length)}, the header has ${width}. Mend the row.`, row.line);
    yield row;
  }
}

const cells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

const count = (screened: readonly ScreenedRow[], counts: Counts): void => {
  for (const { verdict, legacy } of screened) {
    counts.rows += 1;
    counts[verdict.decision] += 1;
    if (legacy) counts.legacy += 1;
  }
};
