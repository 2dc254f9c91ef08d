import { parentPort } from 'node:worker_threads';
import type { SentTask } from './crew.ts';
import { doTask } from './do-task.ts';
import type { ListSetting } from './judging.ts';

/** What the pieces of a list are judged with, as it was sent with the first of them. */
let setting: ListSetting | undefined;

/** What a thread of the crew runs. */
parentPort!.on('message', ({ number, task }: { readonly number: number; readonly task: SentTask }) => {
  if (task.kind === 'piece') setting = task.setting ?? setting;
  doTask(task.kind === 'piece' ? { ...task, setting: setting! } : task).then(
    // A small buffer lies in a pool with others.
    (done) => parentPort!.postMessage({ number, done }, 'bytes' in done && done.bytes.length > Buffer.poolSize ? [done.bytes.buffer as ArrayBuffer] : []),
    (error: unknown) => parentPort!.postMessage({ number, error }),
  );
});
