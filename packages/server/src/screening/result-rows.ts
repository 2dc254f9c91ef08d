import { civilDateIn } from '@clarion-privacy/notice';
import { ALL } from '../suppression/statement.ts';
import { cellText } from './cell-text.ts';
import type { CsvOpening } from './csv-opening.ts';
import type { CsvRow } from './csv-rows.ts';
import type { ListTerms } from './list-terms.ts';
import { ListError } from './list-error.ts';
import type { Verdict } from './look-up.ts';
import { whyBy } from './why.ts';

/** The columns that screening adds. */
const RESULT_COLUMNS = ['clarion_decision', 'clarion_channels', 'clarion_companies', 'clarion_since', 'clarion_why'] as const;

/** A row of a list and what was found of its person. */
export interface ScreenedRow {
  readonly row: CsvRow;
  readonly verdict: Verdict;
  readonly legacy: boolean;
}

/** How a result is written: what stands before the rows, and each of them, one character to a byte of UTF-8 or of the list's own. */
export interface ResultFormat {
  readonly before: string;
  row(screened: ScreenedRow): string;
  /** What is written behind a clear row of ASCII, which goes out as it came; undefined where a row goes out otherwise. */
  readonly behindClear?: string | undefined;
}

interface ResultTerms {
  readonly timeZone: string;
  readonly why: (verdict: Verdict) => string;
}

/** The format of a result by what the list is for. */
export const resultFormat = ({ header, opening, format, purpose, figures }: ListTerms): ResultFormat => {
  const terms = { timeZone: figures.timeZone, why: whyBy(figures, purpose) };
  return format === 'json' ? jsonResult(header.cells, terms) : csvResult(header, opening, terms);
};

/** The list as it came, byte for byte, with the decision behind each row. */
const csvResult = (header: ListTerms['header'], { delimiter, newline, preamble }: CsvOpening, terms: ResultTerms): ResultFormat => {
  const taken = header.cells.find((cell) => RESULT_COLUMNS.some((column) => column === cell.trim().toLowerCase()));
  if (taken) throw new ListError(`the list has a column ${taken.trim()} of an earlier screening. Screen the list that it was made from.`, 1);
  const behind = (cells: readonly string[]) => `${delimiter}${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}${newline}`;
  const judged = (verdict: Verdict, legacy: boolean) => behind(resultCells(verdict, terms).map((cell) => bytesAs(cell, legacy)));
  // Nearly every row of a list gets these words.
  const clear = { decision: 'clear' } as const;
  const [behindClear, behindLegacyClear] = [judged(clear, false), judged(clear, true)];
  return {
    before: `${preamble}${header.raw}${behind(RESULT_COLUMNS)}`,
    behindClear,
    row: ({ row: { raw }, verdict, legacy }) =>
      raw + (verdict.decision !== 'clear' ? judged(verdict, legacy) : legacy ? behindLegacyClear : behindClear),
  };
};

/** One JSON object a line, its cells by the names of their columns. */
const jsonResult = (header: readonly string[], terms: ResultTerms): ResultFormat => {
  const names = header.map((name, index) => (header.indexOf(name) === index && name !== '' ? name : `${name || 'column'} ${index + 1}`));
  return {
    before: '',
    row: ({ row, verdict, legacy }) => {
      const cells = Object.fromEntries(names.map((name, index) => [name, cellText(row.cells[index]!, legacy)]));
      return bytesAs(`${JSON.stringify({ line: row.line, decision: verdict.decision, ...heldParts(verdict, terms), why: terms.why(verdict), row: cells })}\n`, false);
    },
  };
};

/** Since when and by what a person is held; nothing of anyone else. */
export const heldParts = (verdict: Verdict, { timeZone }: Pick<ResultTerms, 'timeZone'>) =>
  verdict.decision === 'held'
    ? {
        channels: verdict.held.channels.map(named),
        companies: verdict.held.companies.map(named),
        since: civilDateIn(verdict.held.since, timeZone),
        reference: verdict.held.reference,
      }
    : {};

const resultCells = (verdict: Verdict, terms: ResultTerms): readonly string[] => {
  const { channels = [], companies = [], since = '' } = heldParts(verdict, terms);
  return [verdict.decision, channels.join(' '), companies.join(' '), since, terms.why(verdict)];
};

const named = (id: string): string => (id === ALL ? 'all' : id);

/** Our own words as the bytes of the row's encoding, one character to a byte. */
const bytesAs = (text: string, legacy: boolean): string => (legacy ? text : Buffer.from(text, 'utf8').toString('latin1'));

const quoted = (cell: string, delimiter: string): string =>
  /["\r\n]/u.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
