import { isAscii } from 'node:buffer';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { CountryCode } from 'libphonenumber-js/min';
import type { Purpose } from '../suppression/decide.ts';
import { HashFilter } from '../suppression/hash-filter.ts';
import type { SuppressionKey } from '../suppression/keys.ts';
import type { ContactColumn } from './contact-columns.ts';
import type { CsvOpening } from './csv-opening.ts';
import type { CsvRow } from './csv-rows.ts';
import { ListError } from './list-error.ts';
import { listRows, plainLines } from './list-rows.ts';
import type { Sifted } from './look-up.ts';
import { PieceResult } from './piece-result.ts';
import { resultFormat } from './result-rows.ts';
import type { ResultFormat } from './result-rows.ts';

/** All that the rows of a list are judged and written by; it can be sent to a thread. */
export interface ListTerms {
  readonly columns: readonly ContactColumn[];
  readonly country: CountryCode;
  readonly header: { readonly raw: string; readonly cells: readonly string[] };
  readonly opening: CsvOpening;
  readonly format: 'csv' | 'json';
  /** Only rows of this decision go out; all are counted. */
  readonly only?: 'held' | 'clear' | undefined;
  readonly purpose: Purpose;
  readonly figures: Pick<NoticeFigures, 'timeZone' | 'companies'>;
}

/** A piece of a list, and what its contacts are looked for with. */
export interface PieceTask {
  readonly kind: 'piece';
  readonly terms: ListTerms;
  readonly bytes: Uint8Array;
  readonly line: number;
  readonly keys: readonly SuppressionKey[];
  readonly filter: SharedArrayBuffer;
}

/** A row that the database must be asked about; what is written of it belongs at that byte of the piece's result. */
export interface AskedRow {
  readonly at: number;
  readonly row: CsvRow;
  readonly legacy: boolean;
  readonly sifted: Extract<Sifted, { decision: 'ask' }>;
}

export interface JudgedPiece {
  /** What is written of the rows that nobody needs to be asked about, one byte to a character. */
  readonly bytes: Uint8Array;
  readonly asked: readonly AskedRow[];
  readonly counts: { readonly clear: number; readonly unchecked: number; readonly legacy: number };
  /** Why the piece cannot be judged: then nothing of it goes out. */
  readonly refused?: { readonly message: string; readonly line: number | undefined };
}

const formats = new WeakMap<ListTerms, ResultFormat>();

/** Words are made once for each list. */
export const formatOf = (terms: ListTerms): ResultFormat => {
  const known = formats.get(terms) ?? resultFormat(terms);
  formats.set(terms, known);
  return known;
};

/** Judges the rows of a piece as far as keys and filter tell. */
export const judgePiece = async (task: PieceTask): Promise<JudgedPiece> => {
  try {
    return await judge(task);
  } catch (error) {
    if (!(error instanceof ListError)) throw error;
    return { bytes: new Uint8Array(), asked: [], counts: { clear: 0, unchecked: 0, legacy: 0 }, refused: { message: error.message, line: error.line } };
  }
};

const judge = async ({ terms, bytes, line, keys, filter }: PieceTask): Promise<JudgedPiece> => {
  const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = piece.toString('latin1');
  const format = formatOf(terms);
  const result = new PieceResult({ terms, format, keys, filter: new HashFilter(filter), ascii: isAscii(piece) });
  const lines = format.clearRows && plainLines(text, terms.opening);
  if (lines) result.takeLines(lines, text, line);
  else for await (const row of listRows(text, line, terms.opening)) result.takeRow(row);
  return result.whole();
};
