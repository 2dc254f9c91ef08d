/** What a store has read once and need not read again. */
export interface Remembered<T> {
  value?: T | undefined;
}

/** What was read in a group of transactions. It holds until the group ends or takes something back: nobody else writes meanwhile. */
export class GroupMemory {
  readonly #all: Remembered<unknown>[] = [];

  /** A place that the store may fill within a transaction. */
  place<T>(): Remembered<T> {
    const place: Remembered<T> = {};
    this.#all.push(place);
    return place;
  }

  forget(): void {
    for (const each of this.#all) each.value = undefined;
  }
}
