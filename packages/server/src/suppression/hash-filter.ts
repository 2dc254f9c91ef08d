/** Bits for each entry: of those that are not on the file, one in two hundred looks as if it were when the filter is full. */
const BITS = 12;
/** A block is a cache line's half: eight words, in each of which an entry sets one bit. */
const WORDS = 8;
const BLOCK_BYTES = WORDS * 4;
const FIRST_WORDS = 6;
const TWO_TO_32 = 0x1_0000_0000;

/** Bytes of a hash that place an entry: four for its block, six for its bits. */
export const PREFIX_BYTES = 10;

/**
 * A blocked Bloom filter of keyed hashes, in memory that threads share. It never denies a hash that was added, and sets
 * bits alone, so one thread may add while others ask.
 */
export class HashFilter {
  readonly bits: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #blocks: number;

  constructor(bits: SharedArrayBuffer) {
    this.bits = bits;
    this.#words = new Int32Array(bits);
    this.#blocks = bits.byteLength / BLOCK_BYTES;
  }

  /** An empty one with room for as many. */
  static forEntries(entries: number): HashFilter {
    return new HashFilter(new SharedArrayBuffer(Math.ceil((entries * BITS) / 8 / BLOCK_BYTES) * BLOCK_BYTES));
  }

  /** How many it has room for. */
  get capacity(): number {
    return Math.floor((this.bits.byteLength * 8) / BITS);
  }

  /** Adds a hash by its first bytes. */
  add(prefix: Uint8Array): void {
    let at = this.#block(prefix[0]!, prefix[1]!, prefix[2]!, prefix[3]!);
    const first = prefix[4]! | (prefix[5]! << 8) | (prefix[6]! << 16) | (prefix[7]! << 24);
    const last = prefix[8]! | (prefix[9]! << 8);
    const words = this.#words;
    for (let word = 0; word < FIRST_WORDS; word += 1) words[at] = words[at++]! | (1 << (first >>> (5 * word)));
    for (let word = 0; word < WORDS - FIRST_WORDS; word += 1) words[at] = words[at++]! | (1 << (last >>> (5 * word)));
  }

  /** Whether a hash, one character to a byte, may have been added; never false for one that was. */
  mayHold(hash: string): boolean {
    let at = this.#block(hash.charCodeAt(0), hash.charCodeAt(1), hash.charCodeAt(2), hash.charCodeAt(3));
    const first = hash.charCodeAt(4) | (hash.charCodeAt(5) << 8) | (hash.charCodeAt(6) << 16) | (hash.charCodeAt(7) << 24);
    const words = this.#words;
    for (let word = 0; word < FIRST_WORDS; word += 1) if ((words[at++]! & (1 << (first >>> (5 * word)))) === 0) return false;
    const last = hash.charCodeAt(8) | (hash.charCodeAt(9) << 8);
    for (let word = 0; word < WORDS - FIRST_WORDS; word += 1) if ((words[at++]! & (1 << (last >>> (5 * word)))) === 0) return false;
    return true;
  }

  /** The first word of a hash's block. A shift counts modulo 32, so no bits need be cut off for it. */
  #block(a: number, b: number, c: number, d: number): number {
    return Math.floor(((a * 0x1_00_00_00 + ((b << 16) | (c << 8) | d)) * this.#blocks) / TWO_TO_32) * WORDS;
  }
}
