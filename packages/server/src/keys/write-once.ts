import { closeSync, fsyncSync, linkSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a private file that is whole on disk or not there at all, and never takes another's place.
 * Answers whether it was written: false when a file of that name was there first.
 */
export const writeOnce = (file: string, text: string, unique: string): boolean => {
  const draft = `${file}.${unique}`;
  try {
    writeDurably(draft, text);
    // A rename would replace the file of a process that started at the same moment; a link does not.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(dirname(file));
  return true;
};

/** Writes a new file for this user alone, flushed to disk. */
export const writeDurably = (file: string, text: string): void => {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** Without this a power cut can forget the file's name. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
