/** Bytes of a piece: a few milliseconds of hashing. */
export const PIECE = 131_072;
/** Bytes of its result, which is longer by what is written behind each row; a longer one gets memory of its own. */
const RESULT = 2 * PIECE;
const PLACE = PIECE + RESULT;

/** Memory that threads share, with a place for each piece under way and its result: buffers made anew for each would be swept by the hundred. */
export class PieceMemory {
  readonly #shared: SharedArrayBuffer;
  readonly #free: number[];

  constructor(pieces: number) {
    this.#shared = new SharedArrayBuffer(pieces * PLACE);
    this.#free = Array.from({ length: pieces }, (_, place) => place * PLACE);
  }

  /** Room for a piece; memory of its own when every place is taken. */
  take(): Buffer {
    const at = this.#free.pop();
    return at === undefined ? Buffer.allocUnsafeSlow(PIECE) : Buffer.from(this.#shared, at, PIECE);
  }

  /** Gives the place of a piece back, once nobody reads it or its result any more. */
  giveBack(piece: Uint8Array): void {
    if (piece.buffer === this.#shared) this.#free.push(placeOf(piece));
  }
}

/** Room for the result of a piece that lies in shared memory; undefined for another piece. */
export const resultPlace = (piece: Uint8Array): Buffer | undefined =>
  piece.buffer instanceof SharedArrayBuffer ? Buffer.from(piece.buffer, placeOf(piece) + PIECE, RESULT) : undefined;

/** Whether bytes take their memory with them to another thread; a small buffer lies in a pool with others. */
export const isMoved = (bytes: Uint8Array): boolean => bytes.buffer instanceof ArrayBuffer && bytes.length > Buffer.poolSize;

const placeOf = ({ byteOffset }: Uint8Array): number => byteOffset - (byteOffset % PLACE);
