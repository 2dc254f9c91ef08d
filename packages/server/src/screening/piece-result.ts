import { cellText, isLegacy } from './cell-text.ts';
import type { CsvRow } from './csv-rows.ts';
import { identifyRow } from './identify-row.ts';
import type { IdentifiedRow } from './identify-row.ts';
import type { AskedRow, JudgedPiece } from './judge-piece.ts';
import type { Judging } from './judging.ts';
import { ListError } from './list-error.ts';
import { sift } from './look-up.ts';

/** What comes of the rows of one piece, in their order. */
export class PieceResult {
  readonly #judging: Judging;
  /** Whether no byte of the piece needs an encoding. */
  readonly #ascii: boolean;
  readonly #counts = { clear: 0, unchecked: 0, legacy: 0 };
  readonly #asked: AskedRow[] = [];
  #bytes: Buffer;
  #length = 0;

  constructor(judging: Judging, ascii: boolean, place: Buffer) {
    this.#judging = judging;
    this.#ascii = ascii;
    this.#bytes = place;
  }

  /** One row by itself. */
  takeRow(row: CsvRow): void {
    const { format, keys, filter, terms: { only } } = this.#judging;
    const legacy = !this.#ascii && isLegacy(row.raw);
    if (legacy) this.#counts.legacy += 1;
    const sifted = sift(this.#identified(row, legacy), keys, filter);
    if (sifted.decision === 'ask') {
      this.#asked.push({ at: this.#length, row, legacy, sifted });
      return;
    }
    this.#counts[sifted.decision] += 1;
    if (!only || only === sifted.decision) this.#write(format.row({ row, legacy, verdict: sifted }));
  }

  /** A clear row of ASCII, which lies between these places, and what is written behind such a row. */
  takeClear(piece: Buffer, from: number, to: number, behind: Buffer): void {
    this.#counts.clear += 1;
    if (this.#judging.terms.only === 'held') return;
    this.#makeRoom(to - from + behind.length);
    this.#length += piece.copy(this.#bytes, this.#length, from, to);
    this.#length += behind.copy(this.#bytes, this.#length);
  }

  whole(): JudgedPiece {
    return { bytes: this.#bytes.subarray(0, this.#length), asked: this.#asked, counts: this.#counts };
  }

  #identified(row: CsvRow, legacy: boolean): IdentifiedRow {
    const { columns, country, header } = this.#judging.terms;
    if (row.cells.length !== header.cells.length)
      throw new ListError(`this row has ${cells(row.cells.length)}, the header has ${header.cells.length}. Mend the row.`, row.line);
    return identifyRow(this.#ascii ? row.cells : row.cells.map((cell) => cellText(cell, legacy)), columns, country);
  }

  /** Words of one character to a byte. */
  #write(words: string): void {
    this.#makeRoom(words.length);
    this.#length += this.#bytes.write(words, this.#length, 'latin1');
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * (this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

const cells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);
