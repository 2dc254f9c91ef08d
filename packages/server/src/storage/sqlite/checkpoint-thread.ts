import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';

/** So few frames that whoever writes brings them over in no time. */
const FEW = 200;
/** Each round leaves what was written during the one before. */
const ROUNDS = 5;

const database = new Sqlite(workerData as string, { fileMustExist: true });
// A checkpoint is flushed on both sides, or a power cut would lose what the log no longer has.
database.pragma('synchronous = full');

/** Brings what the log holds into the database while others go on writing, until little is left or somebody who reads an older state is in the way. */
const bringOver = (): void => {
  for (let round = 0, before = 0; round < ROUNDS; round += 1) {
    const [{ busy, log, checkpointed }] = database.pragma('wal_checkpoint(passive)') as [{ busy: number; log: number; checkpointed: number }];
    if (busy !== 0 || checkpointed < log || log - before <= FEW) return;
    before = log;
  }
};

/** What the thread of the checkpoints runs. */
parentPort!.on('message', (word: 'go' | 'end') => {
  if (word === 'end') {
    database.close();
    parentPort!.close();
    return;
  }
  try {
    bringOver();
  } catch {
    // The log keeps everything; whoever commits meets what is wrong with the disk.
  }
  parentPort!.postMessage('done');
});
