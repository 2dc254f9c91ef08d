import type { HashFilter } from '../suppression/hash-filter.ts';
import { hashText } from '../suppression/identifier.ts';
import type { SuppressionKey } from '../suppression/keys.ts';
import { cellText, isAscii, isLegacy } from './cell-text.ts';
import type { CsvRow } from './csv-rows.ts';
import { identifyRow } from './identify-row.ts';
import type { IdentifiedRow } from './identify-row.ts';
import { ListError } from './list-error.ts';
import type { AskedRow, JudgedPiece, ListTerms } from './judge-piece.ts';
import { plainRow } from './list-rows.ts';
import { sift } from './look-up.ts';
import type { ResultFormat } from './result-rows.ts';

/** What the rows of one piece are judged with. */
export interface Judging {
  readonly terms: ListTerms;
  readonly format: ResultFormat;
  readonly keys: readonly SuppressionKey[];
  readonly filter: HashFilter;
  /** Whether no byte of the piece needs an encoding. */
  readonly ascii: boolean;
}

/** What comes of the rows of one piece, in their order. */
export class PieceResult {
  readonly #judging: Judging;
  readonly #counts = { clear: 0, unchecked: 0, legacy: 0 };
  readonly #asked: AskedRow[] = [];
  readonly #written: string[] = [];
  #length = 0;

  constructor(judging: Judging) {
    this.#judging = judging;
  }

  /** One row after another. */
  takeRow(row: CsvRow): void {
    const { format, keys, filter, ascii, terms: { only } } = this.#judging;
    const legacy = !ascii && isLegacy(row.raw);
    if (legacy) this.#counts.legacy += 1;
    const sifted = sift(this.#identified(row, legacy), keys, filter);
    if (sifted.decision === 'ask') {
      this.#asked.push({ at: this.#length, row, legacy, sifted });
      return;
    }
    this.#counts[sifted.decision] += 1;
    if (!only || only === sifted.decision) this.#write(format.row({ row, legacy, verdict: sifted }));
  }

  /** All lines of a piece in which each is a row or nothing. Nearly nobody objected: so the filter is asked of all together, and stretches of clear rows are written at once. */
  takeLines(lines: readonly string[], text: string, line: number): void {
    const { filter, terms: { opening } } = this.#judging;
    const questions = filter.questions();
    const asked = lines.map((raw, at) => this.#ask(plainRow(raw, line + at, opening), questions.ask));
    let [start, stretch, clear, from] = [0, 0, 0, 0];
    const write = (): void => this.#takeClear(text.slice(stretch, start), clear);
    for (let at = 0; at < lines.length; at += 1) {
      const raw = lines[at]!;
      const end = start + raw.length + opening.newline.length;
      const upTo = asked[at]!;
      if (upTo !== ALONE && !questions.anyOf(from, upTo)) clear += 1;
      else {
        write();
        [stretch, clear] = [end, 0];
        const row = plainRow(raw, line + at, opening);
        if (row) this.takeRow(row);
      }
      if (upTo !== ALONE) from = upTo;
      start = end;
    }
    write();
  }

  whole(): JudgedPiece {
    // Not joined first, which would copy all of it once more.
    const bytes = Buffer.allocUnsafeSlow(this.#length);
    let at = 0;
    for (const words of this.#written) at += bytes.write(words, at, 'latin1');
    return { bytes, asked: this.#asked, counts: this.#counts };
  }

  /** Asks the filter for all of a row, and tells how many questions there are then; `ALONE` where the row is to be judged by itself. */
  #ask(row: CsvRow | undefined, ask: (hash: string) => number): number {
    const { keys, ascii } = this.#judging;
    if (!row || (!ascii && !isAscii(row.raw))) return ALONE;
    const { identifiers, unreadable } = this.#identified(row, false);
    if (unreadable.length > 0) return ALONE;
    let asked = ALONE;
    for (const identifier of identifiers) for (const key of keys) asked = ask(hashText(identifier, key));
    return asked;
  }

  #identified(row: CsvRow, legacy: boolean): IdentifiedRow {
    const { ascii, terms: { columns, country, header } } = this.#judging;
    if (row.cells.length !== header.cells.length)
      throw new ListError(`this row has ${cells(row.cells.length)}, the header has ${header.cells.length}. Mend the row.`, row.line);
    return identifyRow(ascii ? row.cells : row.cells.map((cell) => cellText(cell, legacy)), columns, country);
  }

  #takeClear(rows: string, count: number): void {
    this.#counts.clear += count;
    const { format, terms: { only } } = this.#judging;
    if (count > 0 && only !== 'held') this.#write(format.clearRows!(rows));
  }

  #write(words: string): void {
    this.#written.push(words);
    this.#length += words.length;
  }
}

const ALONE = -1;

const cells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);
