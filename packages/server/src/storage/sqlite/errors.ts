import { StorageError } from '../storage-error.ts';
import type { StorageErrorCode } from '../storage-error.ts';

/** SQLite's result codes, and those of a flush, by what they mean for whoever runs the server; their suffixes vary. */
const MEANINGS: readonly (readonly [prefix: string, StorageErrorCode, advice: string])[] = [
  ['SQLITE_NOTADB', 'damaged', 'is not a database of this program. Move it away or restore a backup'],
  ['SQLITE_CORRUPT', 'damaged', 'is damaged. Restore a backup'],
  ['SQLITE_READONLY', 'unwritable', 'cannot be written. Give this user the right to write it and its folder'],
  ['SQLITE_CANTOPEN', 'unwritable', 'cannot be opened. Give this user the right to write it and its folder'],
  ['SQLITE_PERM', 'unwritable', 'cannot be opened. Give this user the right to write it and its folder'],
  ['SQLITE_FULL', 'unavailable', 'cannot grow. Free some disk space'],
  ['SQLITE_BUSY', 'unavailable', 'is locked by another process. Try again when that is done'],
  ['ENOSPC', 'unavailable', 'cannot grow. Free some disk space'],
  ['EDQUOT', 'unavailable', 'cannot grow. Free some disk space'],
  ['EIO', 'unavailable', 'cannot be read or written. Check the disk'],
  ['SQLITE_IOERR', 'unavailable', 'cannot be read or written. Check the disk'],
];

/** The driver's error as a `StorageError`, or as it is when storage is not what failed. */
export const asStorageError = (error: unknown, file: string): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const meaning = MEANINGS.find(([prefix]) => code.startsWith(prefix));
  return meaning ? new StorageError(meaning[1], `${file} ${meaning[2]} (${code}).`, { cause: error }) : error;
};
