import { constants, copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ConfigError, fileProblem } from '../config/config-error.ts';
import { syncFolder } from '../keys/write-once.ts';
import { SQLITE_FILE } from '../storage/sqlite/sqlite-storage.ts';
import { StorageError } from '../storage/storage-error.ts';
import { describeDatabase } from './describe.ts';
import { hashOnDisk } from './file-hash.ts';
import { readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** What may be there before: the keys are kept apart, and come back by themselves. */
const KEYS = 'keys';
const UNFINISHED = `${SQLITE_FILE}.restoring-`;

/**
 * Puts a backup into a data folder that holds no data. The copy is checked against the manifest (hash, schema, rows of each
 * table, the end and the chain of the audit trail) before it gets its name.
 */
export const restoreBackup = async (folder: string, dataFolder: string, unique: string): Promise<Manifest> => {
  const manifest = readManifest(folder);
  const from = join(folder, SQLITE_FILE);
  const expected = manifest.files[SQLITE_FILE];
  if (!expected || !existsSync(from)) throw new ConfigError(`${from} is missing: it is no whole backup: use another.`);
  requireEmpty(dataFolder);
  const draft = join(dataFolder, `${UNFINISHED}${unique}`);
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(dataFolder)) if (name.startsWith(UNFINISHED)) rmSync(join(dataFolder, name));
    copyFileSync(from, draft, constants.COPYFILE_EXCL);
    if (!isDeepStrictEqual(await hashOnDisk(draft), expected)) throw damaged(folder, `${SQLITE_FILE} is not the file that was backed up`);
    await check(draft, manifest, folder);
    // Unlike a rename, a link never takes another's place.
    linkSync(draft, join(dataFolder, SQLITE_FILE));
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw new ConfigError(`${dataFolder} cannot be written, ${fileProblem(error)}: set CLARION_DATA to a folder that this user can write.`, { cause: error });
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(dataFolder);
  return manifest;
};

const check = async (file: string, { schema, tables, audit, keys }: Manifest, folder: string): Promise<void> => {
  const found = await describeDatabase(file);
  const told = { schema, tables, audit, keys };
  for (const part of ['schema', 'tables', 'audit', 'keys'] as const)
    if (!isDeepStrictEqual(found[part], told[part])) throw damaged(folder, `its database and its manifest do not agree on "${part}"`);
};

const damaged = (folder: string, what: string): StorageError => new StorageError('damaged', `${folder} is damaged, ${what}. Restore another backup.`);

/** A database that is there would be lost, and a log that another left behind would be read into this one. */
const requireEmpty = (dataFolder: string): void => {
  if (!existsSync(dataFolder)) return;
  const [other] = readdirSync(dataFolder).filter((name) => name !== KEYS && !name.startsWith(UNFINISHED));
  if (other !== undefined) throw new ConfigError(`${dataFolder} is not empty, it holds ${other}: set CLARION_DATA to a folder that is empty or not there.`);
};
