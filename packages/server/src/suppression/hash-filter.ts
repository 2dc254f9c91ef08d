/** Bits for each entry: of those that are not on the file, one in two hundred looks as if it were when the filter is full. */
const BITS = 12;
/** A block is a cache line's half: eight words, in each of which an entry sets one bit. */
const WORDS = 8;
const BLOCK_BYTES = WORDS * 4;
const FIRST_WORDS = 6;
const TWO_TO_32 = 0x1_0000_0000;

/** Hashes that are asked for together. */
export interface FilterQuestions {
  /** Forgets all that were asked. */
  begin(): void;
  /** Takes one in, and tells how many there are. */
  ask(hash: string): number;
  /** Looks for all of them: with nothing else between, memory is read for many at once, which takes a fraction of the time. */
  answers(): FilterAnswers;
}

/** Whether one of the questions from a number on, and up to another, may have been added. */
export type FilterAnswers = (from: number, to: number) => boolean;

const FEW_QUESTIONS = 4_096;

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
    return this.#holds(this.#blockOf(hash), firstOf(hash), lastOf(hash)) === 1;
  }

  /** Asks for many hashes together. */
  questions(): FilterQuestions {
    let asked = new Int32Array(3 * FEW_QUESTIONS);
    let answers = new Uint8Array(FEW_QUESTIONS);
    let next = 0;
    const anyOf: FilterAnswers = (from, to) => {
      for (let question = from; question < to; question += 1) if (answers[question] === 1) return true;
      return false;
    };
    return {
      begin: () => {
        next = 0;
      },
      ask: (hash) => {
        if (next === asked.length) {
          const more = new Int32Array(2 * asked.length);
          more.set(asked);
          asked = more;
        }
        asked[next] = this.#blockOf(hash);
        asked[next + 1] = firstOf(hash);
        asked[next + 2] = lastOf(hash);
        return (next += 3) / 3;
      },
      answers: () => {
        if (answers.length * 3 < next) answers = new Uint8Array(asked.length / 3);
        for (let at = 0, question = 0; at < next; at += 3, question += 1) answers[question] = this.#holds(asked[at]!, asked[at + 1]!, asked[at + 2]!);
        return anyOf;
      },
    };
  }

  /** 1 or 0. Every bit, with no branch between: a processor that guesses at branches is wrong here half the time. */
  #holds(at: number, first: number, last: number): number {
    const words = this.#words;
    const ofFirst =
      (words[at]! >>> first) & (words[at + 1]! >>> (first >>> 5)) & (words[at + 2]! >>> (first >>> 10)) & (words[at + 3]! >>> (first >>> 15)) & (words[at + 4]! >>> (first >>> 20)) & (words[at + 5]! >>> (first >>> 25));
    return ofFirst & (words[at + 6]! >>> last) & (words[at + 7]! >>> (last >>> 5)) & 1;
  }

  #blockOf(hash: string): number {
    return this.#block(hash.charCodeAt(0), hash.charCodeAt(1), hash.charCodeAt(2), hash.charCodeAt(3));
  }

  /** The first word of a hash's block. A shift counts modulo 32, so no bits need be cut off for it. */
  #block(a: number, b: number, c: number, d: number): number {
    return Math.floor(((a * 0x1_00_00_00 + ((b << 16) | (c << 8) | d)) * this.#blocks) / TWO_TO_32) * WORDS;
  }
}

const firstOf = (hash: string): number => hash.charCodeAt(4) | (hash.charCodeAt(5) << 8) | (hash.charCodeAt(6) << 16) | (hash.charCodeAt(7) << 24);
const lastOf = (hash: string): number => hash.charCodeAt(8) | (hash.charCodeAt(9) << 8);
