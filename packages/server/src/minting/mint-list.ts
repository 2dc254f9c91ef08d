import { MINTED_COLUMNS, mintRow } from '@clarion-privacy/mail';
import type { MintRowsOptions, Row } from '@clarion-privacy/mail';
import { cellText, isLegacy } from '../screening/cell-text.ts';
import { contactColumns } from '../screening/contact-columns.ts';
import { encoded, openCsv } from '../screening/csv-opening.ts';
import { csvRows } from '../screening/csv-rows.ts';
import type { CsvRow } from '../screening/csv-rows.ts';
import { ListError } from '../screening/list-error.ts';

/** Where the list's bytes come from, and where the result's go. */
export interface MintingEnds {
  readonly source: AsyncIterable<Buffer>;
  readonly write: (bytes: Buffer) => Promise<void>;
}

/** What was minted, for whoever ran it. */
export interface Minted {
  rows: number;
  /** Rows without a link: they say why. */
  refused: number;
}

/** Columns of the list that narrow a row's link, where they are there. */
const NARROWING = ['company', 'list', 'campaign'] as const;
/** Characters that are written at a time. */
const CHUNK = 262_144;

/** Gives each row of a list its links and headers, row by row, and leaves all that it holds as it came. */
export const mintList = async ({ source, write }: MintingEnds, options: MintRowsOptions, emailColumn: string | undefined): Promise<Minted> => {
  const { opening, rest } = await openCsv(source);
  const rows = csvRows(rest, opening);
  const first = await rows.next();
  if (first.done) throw new ListError('it is empty: it needs a line with the names of its columns.');
  const header = first.value.cells.map((cell) => cellText(cell, isLegacy(first.value.raw)));
  const read = reader(header, emailColumn);
  const line = (raw: string, cells: readonly string[]): string =>
    [raw, ...cells.map((cell) => quoted(cell, opening.delimiter))].join(opening.delimiter) + opening.newline;
  const minted: Minted = { rows: 0, refused: 0 };
  let text = opening.preamble + line(first.value.raw, MINTED_COLUMNS);
  for await (const row of rows) {
    if (row.cells.length !== header.length)
      throw new ListError(`this row has ${row.cells.length} cells, the header has ${header.length}. Mend the row.`, row.line);
    const result = mintRow(read(row), options);
    minted.rows += 1;
    if (result.link_problem !== '') minted.refused += 1;
    // What is minted is ASCII, and so the same in every encoding that a list comes in.
    text += line(row.raw, MINTED_COLUMNS.map((column) => result[column]));
    if (text.length < CHUNK) continue;
    await write(encoded(text, opening));
    text = '';
  }
  await write(encoded(text, opening));
  return minted;
};

/** Reads of a row what its link is about. */
const reader = (header: readonly string[], emailColumn: string | undefined): ((row: CsvRow) => Row) => {
  const names = header.map((name) => name.trim().toLowerCase());
  const taken = MINTED_COLUMNS.find((column) => names.includes(column));
  if (taken) throw new ListError(`the list has a column ${taken} of an earlier run. Mint from the list that it was made from.`, 1);
  const found = contactColumns(header, emailColumn === undefined ? {} : { email: [emailColumn] }).filter(({ kind }) => kind === 'email');
  const [email, other] = found;
  if (!email) throw new ListError('no column for email. Name one with --email-column.', 1);
  if (other) throw new ListError(`${found.map(({ name }) => JSON.stringify(name.trim())).join(' and ')} both hold email addresses. Choose one with --email-column.`, 1);
  const indexes = [['email', email.indexes[0]!], ...NARROWING.map((name) => [name, names.indexOf(name)])].filter(([, index]) => (index as number) >= 0) as [string, number][];
  return ({ cells, raw }) => {
    const legacy = isLegacy(raw);
    return Object.fromEntries(indexes.map(([name, index]) => [name, cellText(cells[index]!, legacy)]));
  };
};

const quoted = (cell: string, delimiter: string): string =>
  /["\r\n]/u.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
