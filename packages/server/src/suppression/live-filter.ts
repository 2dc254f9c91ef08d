import type { FilterReader, FilterStore } from './filter-store.ts';
import { HashFilter } from './hash-filter.ts';

/** Rows read at a time, so that neither a connection nor this thread is held for long. */
const PAGE = 4_000;
/** Bytes of a part: what is given back after each serves the next, where fresh memory for all of them takes longer than to read them. */
const PART = 65_536;
/** A filter has room for a third more than there were when it was made, and for these at least. */
const ROOM = 4 / 3;
const FEWEST = 100_000;
const MOST = 2 ** 28;

interface Following {
  readonly filter: HashFilter;
  /** All up to this place in the log is in the filter. */
  position: number;
  entries: number;
  /** Of these entries no kept filter knows. */
  unkept: number;
}

/** Other figures than a server's are for tests. */
export interface FilterSizes {
  readonly page: number;
  readonly fewest: number;
}

/** What keeps a filter for the processes that start later. */
export type KeepFilter = (work: (store: FilterStore) => Promise<void>) => Promise<void>;

/**
 * The filter of a suppression file that others write to, in this process and in others. It is made from what was kept, or else
 * from all entries, and follows the log.
 */
export class LiveFilter {
  readonly #store: FilterReader;
  readonly #page: number;
  readonly #fewest: number;
  #following: Following | undefined;
  #rebuilt: Following | undefined;
  #rebuilding: Promise<void> | undefined;
  #running: Promise<unknown> = Promise.resolve();
  #queued: Promise<HashFilter> | undefined;

  constructor(store: FilterReader, { page, fewest }: FilterSizes = { page: PAGE, fewest: FEWEST }) {
    this.#store = store;
    this.#page = page;
    this.#fewest = fewest;
  }

  /** A filter with everything that was committed before this call, by whomever. */
  current(): Promise<HashFilter> {
    // Calls share a look at the log only while it has not begun: a look that has begun may miss what was committed since.
    return (this.#queued ??= this.#running.then(() => {
      this.#queued = undefined;
      const looking = this.#catchUp();
      this.#running = looking.catch(() => undefined);
      return looking;
    }));
  }

  /** Whether the next process would be slow to start without keeping it. */
  get isWorthKeeping(): boolean {
    return (this.#following?.unkept ?? 0) >= this.#fewest;
  }

  /** Keeps the filter for the processes that start later, in place of the log that led to it. */
  async keep(keep: KeepFilter): Promise<void> {
    await this.current();
    const { filter, position, entries } = this.#following!;
    // Where none is kept the log may be empty all the same: the entries are older than the log.
    const isNewer = async (store: FilterReader): Promise<boolean> => ((await store.keptFilter())?.position ?? -1) < position;
    if (!(await isNewer(this.#store))) return;
    const parts = partsOf(filter);
    await keep(async (store) => {
      if (await isNewer(store)) await store.putFilter({ position, entries }, parts);
    });
    this.#following!.unkept = 0;
  }

  async #catchUp(): Promise<HashFilter> {
    if (this.#rebuilt) {
      this.#following = this.#rebuilt;
      this.#rebuilt = undefined;
    }
    while (!this.#following || !(await this.#follow(this.#following))) this.#following = (await this.#kept()) ?? (await this.#made());
    const { filter, entries } = this.#following;
    // It still denies nobody, but more and more look as if they were on the file.
    if (entries > filter.capacity) this.#rebuilding ??= this.#rebuild();
    return filter;
  }

  async #rebuild(): Promise<void> {
    try {
      this.#rebuilt = await this.#made();
    } catch {
      // The next look tries again.
    } finally {
      this.#rebuilding = undefined;
    }
  }

  /** Adds what the log has behind the filter's position; false when the log no longer reaches back to it. */
  async #follow(following: Following): Promise<boolean> {
    const from = following.position;
    for (;;) {
      const added = await this.#store.addedAfter(following.position, this.#page);
      for (const { prefix } of added) following.filter.add(prefix);
      following.entries += added.length;
      following.unkept += added.length;
      following.position = added.at(-1)?.position ?? following.position;
      if (added.length < this.#page) break;
      await othersTurn();
    }
    // Asked afterwards: what is kept only ever moves on, so nothing behind `from` was gone while the log was read.
    return (await this.#store.filterPosition()) <= from;
  }

  /** The filter that is kept; undefined when there is none, or when another took its place meanwhile. */
  async #kept(): Promise<Following | undefined> {
    const kept = await this.#store.keptFilter();
    if (!kept) return undefined;
    const { position, entries, bytes } = kept;
    const bits = new Uint8Array(new SharedArrayBuffer(bytes));
    for (let part = 0, at = 0; at < bytes; part += 1) {
      const found = await this.#store.filterPart(part);
      if (found?.position !== position || at + found.bits.length > bytes) return this.#kept();
      bits.set(found.bits, at);
      at += found.bits.length;
      giveBack(found.bits);
    }
    return { position, entries, unkept: 0, filter: new HashFilter(bits.buffer) };
  }

  /** A filter of every entry there is. */
  async #made(): Promise<Following> {
    // What is committed behind this place is in the log, and what was before it is met in the table.
    const position = Math.max(await this.#store.lastAdded(), await this.#store.filterPosition());
    let page = await this.#store.hashesAfter(Buffer.alloc(0), this.#page);
    const filter = HashFilter.forEntries(Math.max(this.#fewest, ROOM * estimate(page, this.#page)));
    for (let entries = 0; ; ) {
      for (const hash of page) filter.add(hash);
      entries += page.length;
      if (page.length < this.#page) return { filter, position, entries, unkept: entries };
      await othersTurn();
      page = await this.#store.hashesAfter(page.at(-1)!, this.#page);
    }
  }
}

const othersTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** How many hashes there are: they are spread evenly, so the first of them tell. */
const estimate = (page: readonly Buffer[], most: number): number =>
  page.length < most ? page.length : Math.min(MOST, (page.length * 2 ** 32) / (page.at(-1)!.readUInt32BE() + 1));

/** Gives memory back now that would wait for the collector; what shares it with others is left alone. */
const giveBack = ({ buffer, byteLength }: Buffer): void => {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
};

const partsOf = ({ bits }: HashFilter): readonly Buffer[] =>
  Array.from({ length: Math.ceil(bits.byteLength / PART) }, (_, part) => Buffer.from(bits.slice(part * PART, (part + 1) * PART)));
