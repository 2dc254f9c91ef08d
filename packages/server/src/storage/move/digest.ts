import { createHash } from 'node:crypto';

/** One row, column by column in the order of their names. */
export type Row = Readonly<Record<string, unknown>>;

const WIDTH = 2n ** 256n;

/** Counts rows and sums their hashes, so that two databases compare whatever order they give their rows in. */
export class Digest {
  #count = 0;
  #sum = 0n;

  add(row: Row): void {
    const text = JSON.stringify(Object.keys(row).sort().map((column) => [column, plain(row[column])]));
    this.#count += 1;
    this.#sum = (this.#sum + BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)) % WIDTH;
  }

  get count(): number {
    return this.#count;
  }

  isSameAs(other: Digest): boolean {
    return this.#count === other.#count && this.#sum === other.#sum;
  }
}

/** Bytes are told from text that looks like them. */
const plain = (value: unknown): unknown => (value instanceof Uint8Array ? [Buffer.from(value).toString('hex')] : value);
