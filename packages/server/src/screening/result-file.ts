import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileProblem } from '../config/config-error.ts';

/** Why a result cannot be written: one line that says what to do. */
export class ResultFileError extends Error {
  override readonly name = 'ResultFileError';
}

/** A file that is whole or not there: it takes its name only once all of it is on disk. */
export interface ResultFile {
  write(bytes: Buffer): Promise<void>;
  /** Gives the file its name; a file of that name is replaced. */
  keep(): Promise<void>;
  /** Leaves nothing behind. */
  drop(): Promise<void>;
}

/** Bytes after which a draft goes to disk while more is made of it, one flush after the other: at the end all that is not there yet is waited for. */
const FLUSH = 2_097_152;

/** Opens a draft beside the file to be. */
export const openResultFile = async (file: string, unique: string, list: string | undefined): Promise<ResultFile> => {
  if (list !== undefined && (await samePlace(file, list)))
    throw new ResultFileError(`${file} is the list itself: give --out another name.`);
  // A device that a file took the place of would be missed by the whole machine.
  if ((await stat(file).catch(() => undefined))?.isFile() === false) throw new ResultFileError(`${file} is no file: give --out another name.`);
  const draft = join(dirname(file), `.${basename(file)}.${unique}`);
  const handle = await open(draft, 'wx', 0o600).catch(failed(file));
  let waiting = 0;
  let isFlushing = false;
  let flushing = Promise.resolve();
  return {
    async write(bytes) {
      await handle.writeFile(bytes).catch(failed(file));
      waiting += bytes.length;
      if (waiting < FLUSH || isFlushing) return;
      waiting = 0;
      isFlushing = true;
      flushing = flushing.then(() => handle.datasync()).finally(() => (isFlushing = false));
      // Whoever keeps the file hears of a failure; until then it is no failure that nobody handles.
      flushing.catch(() => undefined);
    },
    async keep() {
      await flushing.then(() => handle.sync()).catch(failed(file));
      await handle.close();
      await rename(draft, file).catch(failed(file));
    },
    async drop() {
      await flushing.catch(() => undefined);
      await handle.close();
      await rm(draft, { force: true });
    },
  };
};

const failed = (file: string) => (error: unknown): never => {
  throw new ResultFileError(`${file} cannot be written, ${fileProblem(error)}: give --out another name.`);
};

const samePlace = async (a: string, b: string): Promise<boolean> => (await placeOf(a)) === (await placeOf(b));

const placeOf = (file: string): Promise<string> => realpath(file).catch(() => resolve(file));
