import { chmodSync, constants, copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ConfigError, fileProblem } from '../config/config-error.ts';
import { syncFolder } from '../keys/write-once.ts';
import { SQLITE_FILE } from '../storage/sqlite/sqlite-storage.ts';
import { StorageError } from '../storage/storage-error.ts';
import { describeDatabase } from './describe.ts';
import { hashOnDisk } from './file-hash.ts';
import { draftKeys, placeKeys, requireKeys } from './key-copies.ts';
import { readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** What may be there before: the keys are kept apart, and come back by themselves. */
const KEYS = 'keys';

/** A folder: SQLite may leave files beside what it reads. */
const UNFINISHED = `${SQLITE_FILE}.restoring-`;

/** What comes back, and where to. */
export interface Restoring {
  readonly folder: string;
  /** The copy of its keys, where they come back with it. */
  readonly keys?: string | undefined;
  readonly dataFolder: string;
  readonly unique: string;
}

/**
 * Puts a backup into a data folder that holds no data. The copy is checked against the manifest (hash, schema, rows of each
 * table, the end and the chain of the audit trail) before it gets its name, which comes last: where the data is, its keys are.
 */
export const restoreBackup = async ({ folder, keys, dataFolder, unique }: Restoring): Promise<Manifest> => {
  const manifest = readManifest(folder);
  const from = join(folder, SQLITE_FILE);
  const expected = manifest.files[SQLITE_FILE];
  if (!expected || !existsSync(from)) throw new ConfigError(`${from} is missing: it is no whole backup: use another.`);
  requireEmpty(dataFolder);
  if (keys !== undefined) requireKeys(keys, dataFolder);
  const draft = join(dataFolder, `${UNFINISHED}${unique}`);
  const copy = join(draft, SQLITE_FILE);
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(dataFolder)) if (name.startsWith(UNFINISHED)) rmSync(join(dataFolder, name), { recursive: true });
    mkdirSync(draft, { mode: 0o700 });
    copyFileSync(from, copy, constants.COPYFILE_EXCL);
    chmodSync(copy, 0o600);
    if (!isDeepStrictEqual(await hashOnDisk(copy), expected)) throw damaged(folder, `${SQLITE_FILE} is not the file that was backed up`);
    await check(copy, manifest, folder);
    if (keys !== undefined) {
      await draftKeys(keys, draft);
      placeKeys(draft, dataFolder);
    }
    // Unlike a rename, a link never takes another's place.
    linkSync(copy, join(dataFolder, SQLITE_FILE));
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw new ConfigError(`${dataFolder} cannot be written, ${fileProblem(error)}: set CLARION_DATA to a folder that this user can write.`, { cause: error });
    throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
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
