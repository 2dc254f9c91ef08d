import { civilDateIn } from '@clarion-privacy/notice';
import { ALL } from '../suppression/statement.ts';
import { cellText } from './cell-text.ts';
import { encoded, type CsvOpening } from './csv-opening.ts';
import { ListError } from './list-error.ts';
import type { Verdict } from './screen-people.ts';
import type { ScreenedRow } from './screen-rows.ts';

/** The columns that screening adds. */
const RESULT_COLUMNS = ['clarion_decision', 'clarion_channels', 'clarion_companies', 'clarion_since', 'clarion_why'] as const;

/** Turns screened rows into bytes: what stands before them, and a batch of them. */
export interface ResultFormat {
  readonly before: Buffer;
  rows(screened: readonly ScreenedRow[]): Buffer;
}

export interface ResultTerms {
  readonly timeZone: string;
  readonly why: (verdict: Verdict) => string;
}

/** The list as it came, byte for byte, with the decision behind each row. */
export const csvResult = (header: { readonly raw: string; readonly cells: readonly string[] }, opening: CsvOpening, terms: ResultTerms): ResultFormat => {
  const taken = header.cells.find((cell) => RESULT_COLUMNS.some((column) => column === cell.trim().toLowerCase()));
  if (taken) throw new ListError(`the list has a column ${taken.trim()} of an earlier screening. Screen the list that it was made from.`, 1);
  const line = (raw: string, cells: readonly string[]) =>
    [raw, ...cells.map((cell) => quoted(cell, opening.delimiter))].join(opening.delimiter) + opening.newline;
  return {
    before: encoded(opening.preamble + line(header.raw, RESULT_COLUMNS), opening),
    rows: (screened) =>
      encoded(screened.map(({ row, verdict, legacy }) => line(row.raw, resultCells(verdict, terms).map((cell) => bytesAs(cell, legacy)))).join(''), opening),
  };
};

/** One JSON object a line, its cells by the names of their columns. */
export const jsonResult = (header: readonly string[], terms: ResultTerms): ResultFormat => {
  const names = header.map((name, index) => (header.indexOf(name) === index && name !== '' ? name : `${name || 'column'} ${index + 1}`));
  return {
    before: Buffer.alloc(0),
    rows: (screened) =>
      Buffer.from(
        screened
          .map(({ row, verdict, legacy }) => {
            const cells = Object.fromEntries(names.map((name, index) => [name, cellText(row.cells[index]!, legacy)]));
            return `${JSON.stringify({ line: row.line, decision: verdict.decision, ...heldParts(verdict, terms), why: terms.why(verdict), row: cells })}\n`;
          })
          .join(''),
      ),
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
