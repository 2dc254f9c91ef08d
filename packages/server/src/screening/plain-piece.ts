import type { FilterQuestions } from '../suppression/hash-filter.ts';
import { hashText } from '../suppression/identifier.ts';
import { NOT_PLAIN } from '../suppression/plain-spelling.ts';
import { identifyRow } from './identify-row.ts';
import type { Judging, PlainColumn } from './judging.ts';
import { plainRow } from './list-rows.ts';
import type { PieceResult } from './piece-result.ts';

const [TAB, LF, CR, SPACE, QUOTE, NOT_ASCII] = [9, 10, 13, 32, 34, 128];
/** What stands for a row that is to be judged by itself. */
const ALONE = -1;

/**
 * A piece in which every line is a row or nothing. Nearly nobody objected, and nearly all contact details are written plainly: so they
 * are read and hashed where they lie, the filter is asked of all together, and rows that are clear are written without having been text.
 */
export class PlainPiece {
  readonly #judging: Judging;
  readonly #piece: Buffer;
  /** For each row where it begins, where it ends without its line end, and how many questions there are up to its end. */
  readonly #rows: Int32Array;
  readonly #behindClear: Buffer;

  private constructor(piece: Buffer, rows: Int32Array, judging: Judging) {
    this.#piece = piece;
    this.#rows = rows;
    this.#judging = judging;
    this.#behindClear = Buffer.from(judging.format.behindClear!, 'latin1');
  }

  /** Undefined where something is quoted, or a line ends otherwise than the first one of the list does. */
  static of(piece: Buffer, judging: Judging): PlainPiece | undefined {
    if (piece.includes(QUOTE)) return undefined;
    const rows = linesOf(piece, judging.terms.opening.newline);
    return rows && new PlainPiece(piece, rows, judging);
  }

  /** How long the result is if all rows are clear. */
  get lengthIfClear(): number {
    return this.#piece.length + (this.#rows.length / EACH) * this.#behindClear.length;
  }

  /** Judges all rows; the first is on this line of the list. */
  judge(result: PieceResult, line: number): void {
    const { questions, terms: { opening } } = this.#judging;
    const [rows, piece] = [this.#rows, this.#piece];
    questions.begin();
    this.#askAll();
    const anyOf = questions.answers();
    let from = 0;
    for (let at = 0; at < rows.length; at += EACH) {
      const [start, end, upTo] = [rows[at]!, rows[at + 1]!, rows[at + 2]!];
      if (upTo !== ALONE && !anyOf(from, upTo)) result.takeClear(piece, start, end, this.#behindClear);
      else {
        const row = plainRow(piece.toString('latin1', start, end), line + at / EACH, opening);
        if (row) result.takeRow(row);
      }
      if (upTo !== ALONE) from = upTo;
    }
  }

  #askAll(): void {
    const rows = this.#rows;
    const ends = new Int32Array(this.#judging.terms.header.cells.length);
    for (let at = 0; at < rows.length; at += EACH) rows[at + 2] = this.#ask(rows[at]!, rows[at + 1]!, ends);
  }

  /** Asks the filter for all of a row, and tells how many questions there are then; `ALONE` where the row is to be judged by itself. */
  #ask(start: number, end: number, ends: Int32Array): number {
    const piece = this.#piece;
    const { columns, questions, terms: { opening } } = this.#judging;
    if (!areCells(piece, start, end, opening.delimiter.charCodeAt(0), ends)) return ALONE;
    let asked = ALONE;
    for (const column of columns) {
      const { cell } = column;
      let [from, to] = [start, start];
      if (cell >= 0) {
        from = cell === 0 ? start : ends[cell - 1]! + 1;
        to = ends[cell]!;
        while (from < to && isSpace(piece[from]!)) from += 1;
        while (from < to && isSpace(piece[to - 1]!)) to -= 1;
        if (from === to) continue;
      }
      const count = askPlainly(piece, from, to, column, questions) ?? this.#askAsText(start, end, column);
      if (count === ALONE) return ALONE;
      if (count > 0) asked = count;
    }
    return asked;
  }

  /** The same by the text of a column's cells; 0 where they hold nothing, `ALONE` where they hold no contact detail. */
  #askAsText(start: number, end: number, { column }: PlainColumn): number {
    const { keys, questions, terms: { opening, country } } = this.#judging;
    const { identifiers, unreadable } = identifyRow(this.#piece.toString('latin1', start, end).split(opening.delimiter), [column], country);
    if (unreadable.length > 0) return ALONE;
    let asked = 0;
    for (const identifier of identifiers) for (const key of keys) asked = questions.ask(hashText(identifier, key));
    return asked;
  }
}

const EACH = 3;

/** Three places for each line; undefined where one ends otherwise. */
const linesOf = (piece: Buffer, newline: string): Int32Array | undefined => {
  const last = newline.charCodeAt(newline.length - 1);
  const isPair = newline.length === 2;
  // The other sign ends no line; in a pair each has its other half, which is looked at line by line.
  if (!isPair && piece.includes(last === LF ? CR : LF)) return undefined;
  const count = findLines(piece, last, isPair, roomFor(piece.length + 1));
  return count === undefined ? undefined : room.subarray(0, count * EACH);
};

/** One for each thread, which judges one piece at a time without a pause: as many lines as a piece has bytes, of which few are touched. */
let room = new Int32Array(0);
const roomFor = (lines: number): Int32Array => (room = room.length < lines * EACH ? new Int32Array(lines * EACH) : room);

/** Tells how many lines there are; undefined where the two signs of a pair do not stand together. */
const findLines = (piece: Buffer, last: number, isPair: boolean, rows: Int32Array): number | undefined => {
  let count = 0;
  for (let start = 0; start < piece.length; count += 1) {
    const found = piece.indexOf(last, start);
    const end = found < 0 ? piece.length : found;
    let width = 0;
    if (isPair) {
      const carriage = piece.indexOf(CR, start);
      if (found < 0 ? carriage >= 0 : carriage !== end - 1) return undefined;
      width = found < 0 ? 0 : 1;
    }
    rows[count * EACH] = start;
    rows[count * EACH + 1] = end - width;
    start = end + 1;
  }
  return count;
};

/** Finds where each cell of a row ends; false where there are more or fewer than in the header, or a byte that is not ASCII. */
const areCells = (piece: Buffer, start: number, end: number, delimiter: number, ends: Int32Array): boolean => {
  let cell = 0;
  let signs = 0;
  for (let at = start; at < end; at += 1) {
    const byte = piece[at]!;
    signs |= byte;
    if (byte === delimiter) {
      if (cell === ends.length) return false;
      ends[cell] = at;
      cell += 1;
    }
  }
  if (cell !== ends.length - 1 || signs >= NOT_ASCII) return false;
  ends[cell] = end;
  return true;
};

/** What `trim` takes off among ASCII. */
const isSpace = (byte: number): boolean => byte === SPACE || (byte >= TAB && byte <= CR);

/** Reads and hashes a contact detail where it lies; undefined where it is not written plainly. */
const askPlainly = (piece: Buffer, from: number, to: number, { read, hashers }: PlainColumn, questions: FilterQuestions): number | undefined => {
  if (!read) return undefined;
  let asked: number | undefined;
  for (const hasher of hashers) {
    const length = read(piece, from, to, hasher.place, hasher.start);
    if (length === NOT_PLAIN) return undefined;
    asked = questions.ask(hasher.hashTo(length));
  }
  return asked;
};
