import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { asStorageError } from '../sqlite/errors.ts';
import { openSqliteStorage, SQLITE_FILE } from '../sqlite/sqlite-storage.ts';
import { StorageError } from '../storage-error.ts';
import type { Row } from './digest.ts';

/** What is carried over: nobody else writes or opens it meanwhile. */
export interface Source {
  readonly file: string;
  /** In the order in which they were made, so that a row comes after what it refers to. */
  readonly tables: readonly string[];
  rows(table: string): Iterable<Row>;
  close(): void;
}

/** Opens the database in this folder for itself alone, with its schema up to date. */
export const openSource = async (folder: string): Promise<Source> => {
  const file = join(folder, SQLITE_FILE);
  await openSqliteStorage(folder).close();
  const database = new Sqlite(file, { timeout: 1_000 });
  try {
    lock(database, file);
  } catch (error) {
    database.close();
    throw asStorageError(error, file);
  }
  // What follows from other tables: triggers make it in the target.
  const names = database.prepare(
    "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not in ('suppression_log', 'suppression_filter', 'kept_key') order by rowid",
  );
  return {
    file,
    tables: names.pluck().all() as string[],
    rows: (table) => database.prepare(`select * from "${table}" order by ${keyOf(database, table)}`).iterate() as Iterable<Row>,
    close: () => database.close(),
  };
};

/** A server that went on would take requests that nobody carries over. */
const lock = (database: Database, file: string): void => {
  database.pragma('locking_mode = exclusive');
  try {
    database.exec('begin exclusive');
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY'))
      throw new StorageError('unavailable', `${file} is in use. Stop the server and every command that has it open, and move then.`, { cause: error });
    throw error;
  }
};

const keyOf = (database: Database, table: string): string => {
  const columns = database.pragma(`table_info("${table}")`) as { name: string; pk: number }[];
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  return key.map(({ name }) => `"${name}"`).join(', ') || 'rowid';
};
