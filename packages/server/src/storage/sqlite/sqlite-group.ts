import type { Database } from 'better-sqlite3';
import { MIGRATIONS } from '../migrations/index.ts';
import type { GroupConnection } from '../sql/group-commit.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { CommitLog } from './commit-log.ts';

/** Groups of transactions on a connection of SQLite, which flushes each commit itself unless a log is given that does. */
export const sqliteGroup = (database: Database, log?: CommitLog, checkpoints?: Checkpoints): GroupConnection => {
  const [begin, save, release, commit] = ['begin immediate', 'savepoint member', 'release member', 'commit'].map((text) => database.prepare(text));
  return {
    begin() {
      if (log?.isLost) recover(database, log);
      checkpoints?.tend();
      begin!.run();
    },
    save: () => void save!.run(),
    release: () => void release!.run(),
    undo: () => void database.exec('rollback to member; release member'),
    commit: () => void commit!.run(),
    ...(log && { flush: () => log.flush() }),
    rollback: () => void (database.inTransaction && database.exec('rollback')),
    probe: () => void database.pragma(`user_version = ${MIGRATIONS.length}`),
    mayRepeat: () => false,
  };
};

/** Where a flush has failed, the pages of the log may be lost from the disk while the system takes them for kept: all of them go into the database, flushed, before anything else is written. */
const recover = (database: Database, log: CommitLog): void => {
  const [{ busy }] = database.pragma('wal_checkpoint(truncate)') as [{ busy: number }];
  if (busy !== 0) throw Object.assign(new Error('The log is being read.'), { code: 'SQLITE_BUSY' });
  log.recover();
};
