import type { Foreseen } from '../storage.ts';

/** What a store has read once and need not read again. */
export interface Remembered<T> {
  value?: T | undefined;
}

/** Rows by the hash that they are kept under: none, some, or not known. */
export class RememberedRows<T> {
  readonly #rows = new Map<string, readonly T[]>();

  /** Nothing where one of the hashes was not read ahead, or was written since. */
  under(hashes: readonly Buffer[]): readonly T[] | undefined {
    if (this.#rows.size === 0) return undefined;
    const found: T[] = [];
    for (const hash of hashes) {
      const rows = this.#rows.get(nameOf(hash));
      if (!rows) return undefined;
      found.push(...rows);
    }
    return found;
  }

  learn(hashes: readonly Buffer[], rows: readonly { readonly hash: Buffer; readonly row: T }[]): void {
    const byHash = new Map<string, T[]>(hashes.map((hash) => [nameOf(hash), []]));
    for (const { hash, row } of rows) byHash.get(nameOf(hash))?.push(row);
    for (const [name, each] of byHash) this.#rows.set(name, each);
  }

  forget(hashes?: readonly Buffer[]): void {
    if (!hashes) return this.#rows.clear();
    for (const hash of hashes) this.#rows.delete(nameOf(hash));
  }
}

const nameOf = (hash: Buffer): string => hash.toString('latin1');

type ReadAhead = (foreseen: { readonly [Kind in keyof Foreseen]-?: NonNullable<Foreseen[Kind]> }) => Promise<void>;

/** What was read in a group of transactions. It holds until the group ends or takes something back: nobody else writes meanwhile. */
export class GroupMemory {
  readonly #readsAhead: boolean;
  readonly #places: Remembered<unknown>[] = [];
  readonly #rows: RememberedRows<unknown>[] = [];
  readonly #ahead: ReadAhead[] = [];

  /** Where each read is a way to a server and back, what the members of a group foresee is read for all of them at once. */
  constructor({ readsAhead = false }: { readonly readsAhead?: boolean } = {}) {
    this.#readsAhead = readsAhead;
  }

  /** A place that the store may fill within a transaction. */
  place<T>(): Remembered<T> {
    const place: Remembered<T> = {};
    this.#places.push(place);
    return place;
  }

  /** Rows that the store may learn ahead, and forgets as it writes them. */
  rows<T>(): RememberedRows<T> {
    const rows = new RememberedRows<T>();
    this.#rows.push(rows);
    return rows;
  }

  /** What the store reads when a group begins. */
  onBegin(read: ReadAhead): void {
    this.#ahead.push(read);
  }

  async readAhead(foreseen: readonly Foreseen[]): Promise<void> {
    if (!this.#readsAhead || foreseen.length === 0) return;
    const all = { keys: foreseen.flatMap(({ keys = [] }) => keys), people: foreseen.flatMap(({ people = [] }) => people) };
    // All are on their way before the first is answered.
    await Promise.all(this.#ahead.map((read) => read(all)));
  }

  forget(): void {
    for (const each of this.#places) each.value = undefined;
    for (const each of this.#rows) each.forget();
  }
}
