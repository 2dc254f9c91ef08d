import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { CsvOpening } from './csv-opening.ts';
import { ListError } from './list-error.ts';

/** One row of a list, one character to a byte. */
export interface CsvRow {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The row as it came, without its line end. */
  readonly raw: string;
}

/** A longer row means that a quote was opened and never closed. */
const LONGEST_ROW = 1_048_576;

const PROBLEMS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'this row opens a quote that nothing closes. Close it, or write "" for a quote inside quotes.',
  CSV_MAX_RECORD_SIZE: 'this row is longer than a million characters: a quote was likely opened and never closed.',
  INVALID_OPENING_QUOTE: 'a quote stands inside a cell that is not quoted. Quote the whole cell, and write "" for a quote inside.',
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote. Write "" for a quote inside quotes.',
};

export interface CsvReading {
  /** The line of the first row, counted from 1. */
  readonly begins?: number;
  /** Takes a quote that stands where none belongs for itself. What it tore then comes as one row, of which `isTorn` knows. */
  readonly lenient?: boolean;
}

/** Reads rows one after another from that line on; the first row that is not whole ends it with its line number. */
export async function* csvRows(source: AsyncIterable<Buffer>, opening: CsvOpening, { begins, lenient = false }: CsvReading = {}): AsyncGenerator<CsvRow> {
  let line = begins ?? lineBreaks(opening.preamble) + 1;
  const numbered = ({ record: cells, raw }: ParsedRow): CsvRow | undefined => {
    // A raw row leaves out the second half of a CRLF, so each sign of the empty lines before it ends one.
    const before = leading(raw).length;
    const at = line + before;
    line = at + lineBreaks(raw.slice(before));
    return cells.length === 1 && cells[0]?.trim() === '' ? undefined : { line: at, cells, raw: trimmed(raw) };
  };
  const parser = parse({
    delimiter: opening.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    encoding: 'latin1',
    raw: true,
    relax_column_count: true,
    relax_quotes: lenient,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    // Lines are counted while parsing: the parser's own count takes a CRLF inside quotes for two, and when
    // a row fails, those that wait before it are never seen.
    on_record: numbered as never,
  });
  const input = Readable.from(source, { objectMode: false }).on('error', (error) => parser.destroy(error));
  try {
    yield* input.pipe(parser) as AsyncIterable<CsvRow>;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const raw = typeof error['raw'] === 'string' ? error['raw'] : '';
    throw new ListError(PROBLEMS[error.code] ?? 'this row cannot be read as CSV.', line + leading(raw).length);
  } finally {
    input.destroy();
  }
}

/** Whether a quote in the wrong place made one row of several lines: whoever stood on the later ones is not in its cells. */
export const isTorn = ({ raw }: CsvRow, { delimiter }: CsvOpening): boolean => /[\r\n]/u.test(raw) && !wholeRow(delimiter).test(raw);

const wholeRow = (delimiter: string): RegExp => {
  const sign = delimiter.replace(/[\\^$.*+?()[\]{}|]/u, '\\$&');
  const cell = `(?:"(?:[^"]|"")*"|[^"\\r\\n${sign}]*)`;
  return new RegExp(`^${cell}(?:${sign}${cell})*$`, 'u');
};

/** What the parser makes of a row when it is asked for the raw text too. */
interface ParsedRow {
  readonly record: readonly string[];
  readonly raw: string;
}

const leading = (raw: string): string => (raw[0] === '\r' || raw[0] === '\n' ? (/^[\r\n]+/u.exec(raw)?.[0] ?? '') : '');

/** By hand: a pattern that ends with the row is tried anew from each line break within it. */
const trimmed = (raw: string): string => {
  let end = raw.length;
  while (end > 0 && (raw[end - 1] === '\r' || raw[end - 1] === '\n')) end -= 1;
  return raw.slice(leading(raw).length, end);
};

/** A raw row leaves out the second half of its CRLF, so a carriage return at its end counts by itself. */
const lineBreaks = (text: string): number => {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 10 || (sign === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
};
