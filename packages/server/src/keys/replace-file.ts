import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder, writeDurably } from './write-once.ts';

/** Puts a private file in the place of another: whoever reads it finds the old one or the new one, whole. */
export const replaceFile = (file: string, text: string, unique: string): void => {
  const draft = `${file}.${unique}`;
  try {
    writeDurably(draft, text);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(dirname(file));
};
