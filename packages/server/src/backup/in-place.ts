import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ConfigError, fileProblem } from '../config/config-error.ts';
import { syncFolder } from '../keys/write-once.ts';

const UNFINISHED = '.unfinished-';

/**
 * Fills a new folder under another name, and gives it its own when all of it is on disk. Whatever interrupts it,
 * there is no folder of that name.
 */
export const inPlace = async (folder: string, unique: string, fill: (draft: string) => Promise<void>): Promise<void> => {
  const target = resolve(folder);
  const draft = `${target}${UNFINISHED}${unique}`;
  requireNone(folder);
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    mkdirSync(draft, { mode: 0o700 });
    await fill(draft);
    syncFolder(draft);
    renameSync(draft, target);
    syncFolder(dirname(target));
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (error instanceof Error && 'syscall' in error) throw new ConfigError(`${folder} cannot be written, ${fileProblem(error)}: name a folder that this user can write.`, { cause: error });
    throw error;
  }
};

/** Nothing is replaced. */
export const requireNone = (folder: string): void => {
  if (existsSync(resolve(folder))) throw new ConfigError(`${folder} is there already: name a folder that is not.`);
};

/** What earlier attempts beside this folder left when they were broken off: personal data that nobody needs. */
export const leftBeside = (folder: string): readonly string[] => {
  const parent = dirname(resolve(folder));
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((name) => name.includes(UNFINISHED))
    .map((name) => join(parent, name));
};
