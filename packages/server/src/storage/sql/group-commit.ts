import type { Foreseen } from '../storage.ts';
import { StorageError } from '../storage-error.ts';
import type { GroupMemory } from './group-memory.ts';

/** The most transactions that share one commit, so that none waits long for the others. */
const LARGEST_GROUP = 128;

/** The one connection of a process that writes. */
export interface GroupConnection {
  /** Begins a transaction beside which no other writes, in this process or in another. */
  begin(): Promise<void> | void;
  /** Sets the savepoint of one member. */
  save(): Promise<void> | void;
  release(): Promise<void> | void;
  /** Undoes the member; rejects when the whole transaction is gone. */
  undo(): Promise<void> | void;
  /** Resolves once the database has done all that members gave it to do, where it is given more before it has answered; rejects as the first of it that failed. */
  done?(): Promise<void>;
  commit(): Promise<void> | void;
  /** Resolves once what was committed is on disk, where that is not part of the commit: others may be begun and committed meanwhile. */
  flush?(): Promise<void>;
  /** Ends what is left of the transaction; never rejects. */
  rollback(): Promise<void> | void;
  /** Writes what changes nothing, within a transaction: it fails where writing does. */
  probe(): Promise<unknown> | void;
  /** Whether nothing of a group that failed so was kept, and it may go through at a second attempt. */
  mayRepeat(error: unknown): boolean;
}

interface Member {
  readonly work: () => Promise<unknown>;
  readonly foreseen: Foreseen | undefined;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Runs transactions on one connection, those that arrive together in one transaction of the database:
 * one flush to disk then serves them all. A group in which one fails is undone and goes through once more,
 * each on its own savepoint then, so that one that fails takes nothing with it: a savepoint for every one of
 * them would cost more than the few groups that go twice. Each settles only once its commit is on disk.
 */
export class GroupCommit {
  readonly #connection: GroupConnection;
  readonly #waiting: Member[] = [];
  readonly #translate: (error: unknown) => unknown;
  readonly #memory: GroupMemory | undefined;
  #running: Promise<void> | undefined;
  readonly #flushing = new Set<Promise<void>>();
  /** Members that are committed, and not answered yet. */
  #unflushed = 0;
  #hasFailed = false;

  constructor(connection: GroupConnection, translate: (error: unknown) => unknown, memory?: GroupMemory) {
    this.#connection = connection;
    this.#translate = translate;
    this.#memory = memory;
  }

  run<T>(work: () => Promise<T>, foreseen?: Foreseen): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, foreseen, resolve: resolve as Member['resolve'], reject });
      this.#wake();
    });
  }

  /** Rejects while nothing can be kept: after a group has failed it tries anew. */
  async check(): Promise<void> {
    if (this.#hasFailed) await this.run(async () => this.#connection.probe());
  }

  /** Resolves when nothing waits. */
  async settled(): Promise<void> {
    while (this.#running || this.#flushing.size > 0) await Promise.all([this.#running, ...this.#flushing]);
  }

  /** While others wait for a flush, as many are gathered: the more share a commit, the less each costs. */
  #isWorthIt(): boolean {
    return this.#waiting.length > 0 && this.#waiting.length >= Math.min(this.#unflushed, LARGEST_GROUP);
  }

  #wake(): void {
    if (this.#isWorthIt()) this.#running ??= this.#drain();
  }

  async #drain(): Promise<void> {
    do {
      // Whatever else this turn of the event loop has read from its sockets joins the group.
      await new Promise((resolve) => setImmediate(resolve));
      await this.#commit(this.#gather([]));
    } while (this.#isWorthIt());
    this.#running = undefined;
  }

  /** As many more as may share a commit with these. */
  #gather(group: Member[]): Member[] {
    group.push(...this.#waiting.splice(0, LARGEST_GROUP - group.length));
    return group;
  }

  async #commit(group: Member[]): Promise<void> {
    let settle: readonly (() => void)[];
    try {
      settle = await this.#together(group).catch((error: unknown) => {
        if (this.#connection.mayRepeat(error)) return this.#attempt(group);
        throw error;
      });
    } catch (error) {
      this.#fail(group, error);
      return;
    }
    const flushed = this.#connection.flush?.();
    if (!flushed) return this.#succeed(settle);
    this.#unflushed += group.length;
    const settled = flushed
      .then(
        () => this.#succeed(settle),
        (error: unknown) => this.#fail(group, error),
      )
      .then(() => {
        this.#flushing.delete(settled);
        this.#unflushed -= group.length;
        this.#wake();
      });
    this.#flushing.add(settled);
  }

  #succeed(settle: readonly (() => void)[]): void {
    this.#hasFailed = false;
    for (const each of settle) each();
  }

  #fail(group: readonly Member[], error: unknown): void {
    this.#hasFailed = true;
    const reason = this.#translate(error);
    for (const { reject } of group) reject(reason);
  }

  /** Runs a group as if none of it failed, and once more where one does. */
  async #together(group: Member[]): Promise<readonly (() => void)[]> {
    let isMember = false;
    try {
      await this.#begin(group);
      if (group.length === 1) return await this.#each(group);
      const settle: (() => void)[] = [];
      isMember = true;
      for (const { work, resolve } of group) {
        const value = await work();
        settle.push(() => resolve(value));
      }
      await this.#connection.done?.();
      isMember = false;
      await this.#connection.commit();
      return settle;
    } catch (error) {
      await this.#connection.rollback();
      if (!isMember || this.#connection.mayRepeat(error)) throw error;
    }
    return this.#attempt(group);
  }

  /** Runs a group, each on its own savepoint. */
  async #attempt(group: Member[]): Promise<readonly (() => void)[]> {
    try {
      await this.#begin(group);
      return await this.#each(group);
    } catch (error) {
      await this.#connection.rollback();
      throw error;
    }
  }

  /** Tells how to settle the members once all of it is on disk. */
  async #each(group: readonly Member[]): Promise<readonly (() => void)[]> {
    const settle: (() => void)[] = [];
    for (const member of group) settle.push(await this.#attemptOne(member));
    await this.#connection.commit();
    return settle;
  }

  /** Whoever arrived while others wrote joins the group. */
  async #begin(group: Member[]): Promise<void> {
    this.#memory?.forget();
    await this.#connection.begin();
    this.#gather(group);
    await this.#memory?.readAhead(group.flatMap(({ foreseen = [] }) => foreseen));
  }

  async #attemptOne({ work, resolve, reject }: Member): Promise<() => void> {
    await this.#connection.save();
    try {
      const value = await work();
      await this.#connection.release();
      return () => resolve(value);
    } catch (error) {
      // What the member met meets its neighbours too.
      if (this.#connection.mayRepeat(error)) throw error;
      try {
        this.#memory?.forget();
        await this.#connection.undo();
      } catch {
        // A full disk or a lost connection takes the whole transaction: then the group has failed, not the member.
        throw error;
      }
      return () => reject(this.#translate(error));
    }
  }
}

/** What a transaction gets that arrives after `close`. */
export const closedError = (): StorageError =>
  new StorageError('unavailable', 'The storage is closed. Start the server again.');
