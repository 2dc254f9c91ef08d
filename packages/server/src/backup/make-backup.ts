import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '../keys/write-once.ts';
import { StorageError } from '../storage/storage-error.ts';
import { asStorageError } from '../storage/sqlite/errors.ts';
import { schemaOf } from '../storage/sqlite/migrate.ts';
import { openDatabase } from '../storage/sqlite/open-database.ts';
import { SQLITE_FILE } from '../storage/sqlite/sqlite-storage.ts';
import { describeDatabase } from './describe.ts';
import { hashOnDisk } from './file-hash.ts';
import { inPlace } from './in-place.ts';
import { MANIFEST_FILE, manifestText } from './manifest.ts';
import type { Manifest } from './manifest.ts';

export interface BackupMaking {
  readonly now: () => Date;
  readonly random: (bytes: number) => Buffer;
  readonly release: string;
}

/**
 * Copies the database of a data folder as it stands at one moment, while servers go on writing. The copy is read whole
 * before the folder gets its name: what is there under that name can be restored.
 */
export const makeBackup = async (dataFolder: string, folder: string, { now, random, release }: BackupMaking): Promise<Manifest> => {
  let manifest: Manifest | undefined;
  await inPlace(folder, random(6).toString('hex'), async (draft) => {
    const copy = join(draft, SQLITE_FILE);
    const at = now().toISOString();
    copyDatabase(join(dataFolder, SQLITE_FILE), copy, folder);
    chmodSync(copy, 0o600);
    const files = { [SQLITE_FILE]: await hashOnDisk(copy) };
    manifest = { format: 'clarion-privacy-backup/1', at, release, ...(await describeDatabase(copy)), files };
    writeDurably(join(draft, MANIFEST_FILE), manifestText(manifest));
  });
  return manifest!;
};

/** `vacuum into` reads one snapshot and holds no writer up; pages that deletions left free, with what was on them, stay behind. */
const copyDatabase = (file: string, copy: string, folder: string): void => {
  const database = openDatabase(file);
  try {
    schemaOf(database, file);
    database.prepare('vacuum into ?').run(copy);
  } catch (error) {
    if (isFull(error)) throw new StorageError('unavailable', `There is no room for a backup in ${folder}. Free some disk space, or name another folder.`, { cause: error });
    throw asStorageError(error, file);
  } finally {
    database.close();
  }
};

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL';
