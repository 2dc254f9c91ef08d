import { isAscii } from 'node:buffer';
import type { CsvRow } from './csv-rows.ts';
import { judgingBy } from './judging.ts';
import type { ListSetting } from './judging.ts';
import { ListError } from './list-error.ts';
import { listRows } from './list-rows.ts';
import type { Sifted } from './look-up.ts';
import { resultPlace } from './piece-memory.ts';
import { PieceResult } from './piece-result.ts';
import { PlainPiece } from './plain-piece.ts';

/** A piece of a list, and what its contacts are looked for with. */
export interface PieceTask {
  readonly kind: 'piece';
  readonly setting: ListSetting;
  readonly bytes: Uint8Array;
  readonly line: number;
}

/** A row that the database must be asked about; what is written of it belongs at that byte of the piece's result. */
export interface AskedRow {
  readonly at: number;
  readonly row: CsvRow;
  readonly legacy: boolean;
  readonly sifted: Extract<Sifted, { decision: 'ask' }>;
}

export interface JudgedPiece {
  /** What is written of the rows that nobody needs to be asked about. */
  readonly bytes: Uint8Array;
  readonly asked: readonly AskedRow[];
  readonly counts: { readonly clear: number; readonly unchecked: number; readonly legacy: number };
  /** Why the piece cannot be judged: then nothing of it goes out. */
  readonly refused?: { readonly message: string; readonly line: number | undefined };
}

/** Judges the rows of a piece as far as keys and filter tell. */
export const judgePiece = async (task: PieceTask): Promise<JudgedPiece> => {
  try {
    return await judge(task);
  } catch (error) {
    if (!(error instanceof ListError)) throw error;
    return { bytes: new Uint8Array(), asked: [], counts: { clear: 0, unchecked: 0, legacy: 0 }, refused: { message: error.message, line: error.line } };
  }
};

const judge = async ({ setting, bytes, line }: PieceTask): Promise<JudgedPiece> => {
  const judging = judgingBy(setting);
  const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ascii = isAscii(piece);
  const plain = judging.format.behindClear && PlainPiece.of(piece, judging);
  const [place, expected] = [resultPlace(bytes), plain ? plain.lengthIfClear : piece.length];
  const result = new PieceResult(judging, ascii, place && place.length >= expected ? place : Buffer.allocUnsafeSlow(expected));
  if (plain) plain.judge(result, line);
  else for await (const row of listRows(piece.toString('latin1'), line, setting.terms.opening)) result.takeRow(row);
  return result.whole();
};
