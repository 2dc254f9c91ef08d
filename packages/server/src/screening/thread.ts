import { parentPort } from 'node:worker_threads';
import type { SentTask } from './crew.ts';
import { doTask } from './do-task.ts';
import type { ListSetting } from './judging.ts';
import { isMoved } from './piece-memory.ts';

/** What the pieces of a list are judged with, as it was sent with the first of them. */
let setting: ListSetting | undefined;

/** What a thread of the crew runs. */
parentPort!.on('message', ({ number, task }: { readonly number: number; readonly task: SentTask }) => {
  if (task.kind === 'piece') setting = task.setting ?? setting;
  doTask(task.kind === 'piece' ? { ...task, setting: setting! } : task).then(
    (done) => parentPort!.postMessage({ number, done }, 'bytes' in done && isMoved(done.bytes) ? [done.bytes.buffer as ArrayBuffer] : []),
    (error: unknown) => parentPort!.postMessage({ number, error }),
  );
});
