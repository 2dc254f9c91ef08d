import { parentPort } from 'node:worker_threads';
import { doTask } from './do-task.ts';
import type { Task } from './do-task.ts';

/** What a thread of the crew runs. */
parentPort!.on('message', ({ number, task }: { readonly number: number; readonly task: Task }) => {
  doTask(task).then(
    // A small buffer lies in a pool with others.
    (done) => parentPort!.postMessage({ number, done }, 'bytes' in done && done.bytes.length > Buffer.poolSize ? [done.bytes.buffer as ArrayBuffer] : []),
    (error: unknown) => parentPort!.postMessage({ number, error }),
  );
});
