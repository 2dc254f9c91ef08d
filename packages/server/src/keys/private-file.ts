import { statSync, type Stats } from 'node:fs';
import { ConfigError, fileProblem } from '../config/config-error.ts';

/** Whether a key file is there. One that is no file, or that others can read, is an error which says how to mend it. */
export const isPresent = (file: string): boolean => {
  const stats = statOf(file);
  if (!stats) return false;
  if (!stats.isFile()) throw new ConfigError(`${file} is not a file: put the key file back from your backup.`);
  if (process.platform !== 'win32' && (stats.mode & 0o077) !== 0)
    throw new ConfigError(`${file} can be read by other users of this machine: run chmod 600 ${shellWord(file)}`);
  return true;
};

const statOf = (file: string): Stats | undefined => {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    throw new ConfigError(`${file} cannot be read, ${fileProblem(error)}: give this user the right to read it.`);
  }
};

const shellWord = (text: string): string => (/^[\w./@:-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`);
