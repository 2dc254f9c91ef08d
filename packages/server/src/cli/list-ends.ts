import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { fileProblem } from '../config/config-error.ts';
import { ListError } from '../screening/list-error.ts';
import { openResultFile, type ResultFile } from '../screening/result-file.ts';
import { CommandError, type Terminal } from './command.ts';
import { errorLine } from './error-line.ts';
import { write } from './write.ts';

/** Where a result goes. */
export interface Target extends ResultFile {
  /** Whether someone may have seen a part of it. */
  begun(): boolean;
}

const toOutput = ({ stdout }: Terminal): Target => {
  let begun = false;
  return {
    write: (bytes) => {
      begun = true;
      return write(stdout, bytes);
    },
    keep: () => Promise.resolve(),
    drop: () => Promise.resolve(),
    begun: () => begun,
  };
};

const toFile = async (out: string, list: string | undefined, { random }: Terminal): Promise<Target> => ({
  ...(await openResultFile(out, random(6).toString('hex'), list)),
  begun: () => false,
});

/** A file that appears once it is whole, or the standard output. */
export const targetOf = async (out: string | undefined, list: string | undefined, terminal: Terminal): Promise<Target> =>
  out === undefined ? toOutput(terminal) : toFile(out, list, terminal);

/** Bytes that are read at a time. */
const PART = 262_144;

/** The bytes of a list: a file, or the standard input. */
export const sourceOf = (list: string | undefined, terminal: Terminal): Readable =>
  stoppable(list === undefined ? terminal.stdin : createReadStream(list, { highWaterMark: PART }), terminal);

/** The same, lent: each part until the next is asked for. Of a file, all lie in one place after the other, where a list's worth of fresh memory costs more than to read it. */
export const lentSourceOf = (list: string | undefined, terminal: Terminal): AsyncIterable<Buffer> =>
  list !== undefined && statSync(list, { throwIfNoEntry: false })?.isFile() ? lentParts(list, terminal) : sourceOf(list, terminal);

async function* lentParts(file: string, { onStop }: Terminal): AsyncGenerator<Buffer> {
  let isStopped = false;
  onStop(() => (isStopped = true));
  const handle = await open(file);
  try {
    const place = Buffer.allocUnsafeSlow(PART);
    for (;;) {
      const { bytesRead } = await handle.read(place);
      if (isStopped) throw stopped();
      if (bytesRead === 0) return;
      yield place.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

const stopped = (): CommandError => new CommandError('stopped by a signal before the end.');

/** A signal ends the list like damage in it would, so that no draft stays and no part passes for the whole. */
const stoppable = (source: Readable, { onStop }: Terminal): Readable => {
  onStop(() => source.destroy(stopped()));
  return source;
};

/** Why a list could not be done, in one line. */
export const reasonOf = (error: unknown, list: string): string => {
  if (error instanceof ListError) return `${list}${error.line === undefined ? '' : `, line ${error.line}`}: ${error.message}`;
  if (error instanceof CommandError) return error.message;
  const { syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'open' || syscall === 'read') return `${list} cannot be read, ${fileProblem(error)}: name a list that this user can read.`;
  return errorLine(error);
};
