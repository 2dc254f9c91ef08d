import type { Database, Statement } from 'better-sqlite3';
import { StorageError } from '../storage-error.ts';

/** The most transactions that share one commit, so that none waits long for the others. */
const LARGEST_GROUP = 128;

interface Member {
  readonly work: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Runs transactions on one connection, those that arrive together in one SQLite transaction: one
 * flush to disk then serves them all. Each stands on its own savepoint, so one that fails takes
 * nothing with it, and each settles only after the commit.
 */
export class GroupCommit {
  readonly #database: Database;
  readonly #waiting: Member[] = [];
  readonly #translate: (error: unknown) => unknown;
  readonly #begin: Statement;
  readonly #save: Statement;
  readonly #release: Statement;
  readonly #commitAll: Statement;
  #running: Promise<void> | undefined;

  constructor(database: Database, translate: (error: unknown) => unknown) {
    this.#database = database;
    this.#translate = translate;
    this.#begin = database.prepare('begin immediate');
    this.#save = database.prepare('savepoint member');
    this.#release = database.prepare('release member');
    this.#commitAll = database.prepare('commit');
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as Member['resolve'], reject });
      this.#running ??= this.#drain();
    });
  }

  /** Resolves when nothing waits. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #drain(): Promise<void> {
    do {
      // Whatever else this turn of the event loop has read from its sockets joins the group.
      await new Promise((resolve) => setImmediate(resolve));
      await this.#commit(this.#waiting.splice(0, LARGEST_GROUP));
    } while (this.#waiting.length > 0);
    this.#running = undefined;
  }

  async #commit(group: readonly Member[]): Promise<void> {
    const settle: (() => void)[] = [];
    try {
      this.#begin.run();
      for (const member of group) settle.push(await this.#attempt(member));
      this.#commitAll.run();
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('rollback');
      const reason = this.#translate(error);
      for (const { reject } of group) reject(reason);
      return;
    }
    for (const each of settle) each();
  }

  /** Runs one member, and tells how to settle it once the group is on disk. */
  async #attempt({ work, resolve, reject }: Member): Promise<() => void> {
    this.#save.run();
    try {
      const value = await work();
      this.#release.run();
      return () => resolve(value);
    } catch (error) {
      // A full disk rolls the whole transaction back: then the group has failed, not the member.
      if (!this.#database.inTransaction) throw error;
      this.#database.exec('rollback to member; release member');
      return () => reject(this.#translate(error));
    }
  }
}

/** What a transaction gets that arrives after `close`. */
export const closedError = (): StorageError =>
  new StorageError('unavailable', 'The storage is closed. Start the server again.');
