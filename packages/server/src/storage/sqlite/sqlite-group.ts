import type { Database } from 'better-sqlite3';
import { MIGRATIONS } from '../migrations/index.ts';
import type { GroupConnection } from '../sql/group-commit.ts';

/** Groups of transactions on a connection of SQLite. */
export const sqliteGroup = (database: Database): GroupConnection => {
  const [begin, save, release, commit] = ['begin immediate', 'savepoint member', 'release member', 'commit'].map((text) => database.prepare(text));
  return {
    begin: () => void begin!.run(),
    save: () => void save!.run(),
    release: () => void release!.run(),
    undo: () => void database.exec('rollback to member; release member'),
    commit: () => void commit!.run(),
    rollback: () => void (database.inTransaction && database.exec('rollback')),
    probe: () => void database.pragma(`user_version = ${MIGRATIONS.length}`),
    mayRepeat: () => false,
  };
};
