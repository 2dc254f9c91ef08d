import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { GroupCommit, closedError } from '../sql/group-commit.ts';
import { GroupMemory } from '../sql/group-memory.ts';
import { sqlStores } from '../sql/stores.ts';
import { translated } from '../sql/translated.ts';
import type { Storage } from '../storage.ts';
import { StorageError } from '../storage-error.ts';
import { Checkpoints } from './checkpoints.ts';
import type { CommitLog } from './commit-log.ts';
import { asStorageError } from './errors.ts';
import { kyselyOn } from './kysely-on.ts';
import { migrate } from './migrate.ts';
import { flushBeside, makeDurable, openDatabase } from './open-database.ts';
import { sqliteGroup } from './sqlite-group.ts';

/** The database's name in its folder. */
export const SQLITE_FILE = 'clarion.sqlite';

/** Opens the database in this folder, made if there is none, with its schema up to date. */
export const openSqliteStorage = (folder: string): Storage => {
  const file = join(folder, SQLITE_FILE);
  makeFolder(folder);
  const opened: Database[] = [];
  const open = (): Database => {
    const database = openDatabase(file);
    opened.push(database);
    return database;
  };
  try {
    const writer = open();
    migrate(writer, file);
    makeDurable(writer);
    const reader = open();
    reader.pragma('query_only = on');
    return sqliteStorage(file, writer, reader, flushBeside(writer));
  } catch (error) {
    for (const database of opened) database.close();
    throw asStorageError(error, file);
  }
};

const sqliteStorage = (file: string, writer: Database, reader: Database, log: CommitLog | undefined): Storage => {
  const translate = (error: unknown): unknown => asStorageError(error, file);
  const memory = new GroupMemory();
  const checkpoints = log && new Checkpoints(writer);
  const group = new GroupCommit(sqliteGroup(writer, log, checkpoints), translate, memory);
  const writing = kyselyOn(writer);
  const reading = kyselyOn(reader);
  const stores = sqlStores(writing, memory);
  let closed = false;
  return {
    kind: 'sqlite',
    ...translated(sqlStores(reading), (error) => (closed ? closedError() : translate(error))),
    async transaction(work) {
      if (closed) throw closedError();
      return group.run(() => work(stores));
    },
    async check() {
      if (closed) throw closedError();
      try {
        await reading.selectFrom('audit').select('seq').orderBy('seq', 'desc').limit(1).execute();
        await group.check();
      } catch (error) {
        throw translate(error);
      }
    },
    async close() {
      if (closed) return;
      closed = true;
      await group.settled();
      await checkpoints?.close();
      await Promise.all([writing.destroy(), reading.destroy()]);
      // Kysely closes only what a query went through.
      for (const database of [writer, reader]) database.close();
      log?.close();
    },
  };
};

/** Personal data lies in it, so nobody else may enter. */
const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new StorageError(
      'unwritable',
      `${folder} cannot be used as the data folder (${code}). Name a folder that this user can write.`,
      { cause: error },
    );
  }
};
