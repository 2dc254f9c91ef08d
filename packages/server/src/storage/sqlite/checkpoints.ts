import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Database, Statement } from 'better-sqlite3';

/** The file beside this one, as a source or as it was built. */
const THREAD = new URL(`./checkpoint-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** Pages of 4 kB in the log before they are written to the file: hashes touch pages at random, and each then goes once for many commits. */
const FRAMES = 8_000;

/** Groups between two looks at the log: a look costs as much as a statement. */
const LOOKS_EVERY = 8;

/** Where no thread comes to it, the writer does it itself. */
const LATEST = 4 * FRAMES;

/**
 * Brings what the log holds into the database on a thread of its own: it takes long, most of it waiting for the disk, and whoever
 * writes would wait too. The thread starts when it is first needed, which in most commands is never.
 */
export class Checkpoints {
  readonly #database: Database;
  readonly #frames: number;
  readonly #look: Statement<[], { readonly log: number }>;
  readonly #finish: Statement;
  #thread: Worker | undefined;
  #state: 'idle' | 'running' | 'done' = 'idle';
  #groups = 0;
  /** Frames in the log when it was seen to last. */
  #seenTo = 0;

  constructor(database: Database, frames = FRAMES) {
    this.#database = database;
    this.#frames = frames;
    database.pragma(`wal_autocheckpoint = ${LATEST}`);
    this.#look = database.prepare('pragma wal_checkpoint(noop)');
    this.#finish = database.prepare('pragma wal_checkpoint(passive)');
  }

  /** Sees to the log; called between transactions. */
  tend(): void {
    this.#groups += 1;
    if (this.#state === 'running' || (this.#state === 'idle' && this.#groups % LOOKS_EVERY !== 0)) return;
    const { log } = this.#look.get()!;
    if (this.#state === 'done') {
      this.#bringOverTheRest();
      this.#seenTo = log;
    }
    // It began anew.
    if (log < this.#seenTo) this.#seenTo = 0;
    if (log - this.#seenTo < this.#frames) return;
    this.#seenTo = log;
    this.#send();
  }

  async close(): Promise<void> {
    const thread = this.#thread;
    if (!thread) return;
    thread.ref();
    const ended = once(thread, 'exit');
    thread.postMessage('end');
    await ended;
  }

  /** The few pages that were written while the thread was at it: only once it has all of them does the log begin anew. */
  #bringOverTheRest(): void {
    this.#state = 'idle';
    try {
      this.#finish.get();
    } catch {
      // The log keeps everything; the next commit meets what is wrong with the disk.
    }
  }

  #send(): void {
    this.#thread ??= this.#start();
    this.#state = 'running';
    this.#thread.postMessage('go');
  }

  #start(): Worker {
    const thread = new Worker(THREAD, { workerData: this.#database.name });
    thread.on('message', () => (this.#state = 'done'));
    // One that cannot run is started anew when the log has grown by as much again.
    thread.on('error', () => undefined);
    thread.on('exit', () => {
      this.#thread = undefined;
      this.#state = 'idle';
    });
    thread.unref();
    return thread;
  }
}
