import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Done, Task } from './do-task.ts';
import type { ListSetting } from './judging.ts';
import type { PieceTask } from './judge-piece.ts';
import { isMoved } from './piece-memory.ts';

/** The file beside this one, as a source or as it was built. */
const THREAD = new URL(`./thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
/** Megabytes for what is new: a task leaves nothing behind, so a large nursery is mostly waste. */
const NURSERY = 4;

interface Waiting {
  readonly resolve: (done: never) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  /** What it was sent last of what all pieces of a list are judged with. */
  setting?: ListSetting | undefined;
}

/** Tasks that a thread has, and at least one waits for it, when it is not short of work. */
const ENOUGH = 3;

/** Threads that hash and look into the filter. They start with the first task that is worth one. */
export class Crew {
  readonly size: number;
  #threads: Thread[] = [];
  #number = 0;

  constructor(size = availableParallelism()) {
    this.size = size;
  }

  /** Starts all threads, ahead of what they are to do. */
  start(): void {
    while (this.#threads.length < this.size) this.#threads.push(this.#start());
  }

  get hasStarted(): boolean {
    return this.#threads.length > 0;
  }

  /** Whether a task more would only wait, so that whoever has it may as well do it. */
  get isBusy(): boolean {
    return this.#threads.length >= this.size && this.#threads.every(({ waiting }) => waiting.size >= ENOUGH);
  }

  /** Does a task on the thread that has the least to do. */
  async run<T extends Task>(task: T): Promise<Done<T>> {
    const thread = this.#leastBusy();
    const number = (this.#number += 1);
    const { promise, resolve, reject } = Promise.withResolvers<Done<T>>();
    thread.waiting.set(number, { resolve: resolve as Waiting['resolve'], reject });
    // A thread that has nothing to do keeps no process alive.
    thread.worker.ref();
    thread.worker.postMessage({ number, task: unsent(task, thread) }, 'bytes' in task && isMoved(task.bytes) ? [task.bytes.buffer as ArrayBuffer] : []);
    return promise;
  }

  /** Ends the threads; a task after this starts new ones. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.splice(0).map(({ worker }) => worker.terminate()));
  }

  #leastBusy(): Thread {
    if (this.#threads.length < this.size && this.#threads.every(({ waiting }) => waiting.size > 0)) this.#threads.push(this.#start());
    return this.#threads.reduce((best, next) => (next.waiting.size < best.waiting.size ? next : best));
  }

  #start(): Thread {
    const worker = new Worker(THREAD, { resourceLimits: { maxYoungGenerationSizeMb: NURSERY } });
    const thread: Thread = { worker, waiting: new Map() };
    const lose = (error: unknown): void => {
      this.#threads = this.#threads.filter((each) => each !== thread);
      for (const { reject } of thread.waiting.values()) reject(error);
      thread.waiting.clear();
    };
    worker.on('message', ({ number, done, error }: { readonly number: number; readonly done?: never; readonly error?: unknown }) => {
      const { resolve, reject } = thread.waiting.get(number)!;
      thread.waiting.delete(number);
      if (thread.waiting.size === 0) worker.unref();
      if (done === undefined) reject(error);
      else resolve(done);
    });
    worker.on('error', lose);
    worker.on('exit', (code) => lose(new Error(`A thread of the screening ended with ${code}.`)));
    worker.unref();
    return thread;
  }
}

/** A task on its way: a setting that the thread has is not sent again. */
export type SentTask = Exclude<Task, PieceTask> | (Omit<PieceTask, 'setting'> & { readonly setting: ListSetting | undefined });

const unsent = (task: Task, thread: Thread): SentTask => {
  if (task.kind !== 'piece') return task;
  const isKnown = thread.setting === task.setting;
  thread.setting = task.setting;
  return isKnown ? { ...task, setting: undefined } : task;
};
