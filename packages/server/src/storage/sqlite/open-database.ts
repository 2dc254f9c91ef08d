import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { CommitLog } from './commit-log.ts';

/** Milliseconds to wait while another process, such as a screening, holds the database. */
const BUSY = 5_000;

/** Kilobytes of pages that the writer keeps: in SQLite's own two megabytes, each look-up by a hash reads its page from the file anew. */
const CACHE = 65_536;

/** Opens the file; nothing in it changes. */
export const openDatabase = (file: string): Database => {
  const database = new Sqlite(file);
  database.pragma(`busy_timeout = ${BUSY}`);
  return database;
};

/** Makes commits durable: each is flushed to disk before it returns. */
export const makeDurable = (database: Database): void => {
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = full');
  database.pragma('foreign_keys = on');
  database.pragma(`cache_size = -${CACHE}`);
  // What a savepoint may have to undo is kept here: beyond 64 kB a file would take it.
  database.pragma('temp_store = memory');
};

/** Leaves the flush of each commit to its log, where there is one: then nothing waits for it but the answers. */
export const flushBeside = (database: Database): CommitLog | undefined => {
  if (database.pragma('journal_mode', { simple: true }) !== 'wal') return undefined;
  // The log is made by the first who reads.
  database.prepare('select count(*) from sqlite_schema').get();
  const log = new CommitLog(database.name);
  database.pragma('synchronous = normal');
  return log;
};
