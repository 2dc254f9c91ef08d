import { closeSync, fdatasync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const flushOnAnotherThread = promisify(fdatasync);

/**
 * The log into which SQLite writes its commits, flushed on another thread: the next transactions run meanwhile. It is the same file for
 * as long as the database is open, and SQLite holds no lock on it that closing it here could lose.
 */
export class CommitLog {
  readonly #file: number;
  readonly #flushFile: (file: number) => Promise<void>;
  #last: Promise<unknown> = Promise.resolve();
  #next: Promise<void> | undefined;
  #failure: Error | undefined;

  constructor(database: string, flushFile: (file: number) => Promise<void> = flushOnAnotherThread) {
    this.#file = openSync(`${database}-wal`, 'r+');
    this.#flushFile = flushFile;
    // SQLite flushes the name of a new log with its first own flush, which no longer comes before an answer.
    const folder = openSync(dirname(database), 'r');
    fsyncSync(folder);
    closeSync(folder);
  }

  /** Resolves once all that was committed before this call is on disk. Those who wait for the same flush share it. */
  flush(): Promise<void> {
    return (this.#next ??= this.#flushAfter(this.#last));
  }

  /** Whether what was committed may not be on disk, and no later flush would tell: the system tells of a failure once. */
  get isLost(): boolean {
    return this.#failure !== undefined;
  }

  /** What was committed is on disk by another way. */
  recover(): void {
    this.#failure = undefined;
  }

  close(): void {
    closeSync(this.#file);
  }

  /** One at a time: of two at once, only one would hear of a failure that is both of theirs. */
  async #flushAfter(last: Promise<unknown>): Promise<void> {
    await last;
    this.#next = undefined;
    if (this.#failure) throw this.#failure;
    const flushing = this.#flushFile(this.#file);
    this.#last = flushing.catch((error: unknown) => (this.#failure = error as Error));
    await flushing;
  }
}
