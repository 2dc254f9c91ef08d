import { cellText, isLegacy } from './cell-text.ts';
import type { CsvOpening } from './csv-opening.ts';
import type { CsvRow } from './csv-rows.ts';
import type { ListPiece } from './cut-list.ts';
import { ListError } from './list-error.ts';
import { listRows } from './list-rows.ts';

export interface ListHeader {
  readonly raw: string;
  readonly cells: readonly string[];
}

/** Takes the names of the columns off a list. */
export const headerOf = async (pieces: AsyncGenerator<ListPiece>, opening: CsvOpening): Promise<{ readonly header: ListHeader; readonly pieces: AsyncIterable<ListPiece> }> => {
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    const text = next.value.bytes.toString('latin1');
    const row = await firstOf(listRows(text, next.value.line, opening));
    if (!row) continue;
    const legacy = isLegacy(row.raw);
    const header = { raw: row.raw, cells: row.cells.map((cell) => cellText(cell, legacy)) };
    return { header, pieces: startingWith(behind(next.value, text, row), pieces) };
  }
  throw new ListError('it is empty: it needs a line with the names of its columns.');
};

const firstOf = async (rows: Iterable<CsvRow> | AsyncIterable<CsvRow>): Promise<CsvRow | undefined> => {
  for await (const row of rows) return row;
  return undefined;
};

/** What follows a row of a piece. Before the first row there is nothing but white space. */
const behind = ({ bytes }: ListPiece, text: string, { raw, line }: CsvRow): ListPiece => {
  const end = text.indexOf(raw) + raw.length;
  const newline = /^(?:\r\n|\n|\r)?/u.exec(text.slice(end, end + 2))![0];
  return { bytes: bytes.subarray(end + newline.length), line: line + (raw.match(/\r\n|\n|\r/gu)?.length ?? 0) + 1 };
};

async function* startingWith(first: ListPiece, rest: AsyncIterable<ListPiece>): AsyncGenerator<ListPiece> {
  if (first.bytes.length > 0) yield first;
  yield* rest;
}
