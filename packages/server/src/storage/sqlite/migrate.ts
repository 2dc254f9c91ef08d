import type { Database } from 'better-sqlite3';
import { StorageError } from '../storage-error.ts';
import { MIGRATIONS } from '../migrations/index.ts';

/** Marks the file as ours in its header: 'CLRN'. */
const APPLICATION_ID = 0x434c_524e;

const LOOK = 'select user_version as version, application_id as application, (select count(*) from sqlite_schema) as tables from pragma_user_version, pragma_application_id';

/**
 * Brings the schema up to date in one exclusive transaction, which also shows on start, rather than
 * at the first request, that the file can be written.
 */
export const migrate = (database: Database, file: string): void => {
  schemaOf(database, file);
  database.exec('begin exclusive');
  try {
    // Read inside the lock: another process may have migrated while this one waited for it.
    const version = schemaOf(database, file);
    for (const migration of MIGRATIONS.slice(version)) database.exec(migration.sqlite);
    if (version < MIGRATIONS.length) {
      database.pragma(`application_id = ${APPLICATION_ID}`);
      database.pragma(`user_version = ${MIGRATIONS.length}`);
    }
    database.exec('commit');
  } catch (error) {
    if (database.inTransaction) database.exec('rollback');
    throw error;
  }
};

/** The version of the schema; throws before anything is written when it is not for this program. */
export const schemaOf = (database: Database, file: string): number => {
  // In one statement: another process may bring the schema up to date between two.
  const { version, application, tables } = database.prepare(LOOK).get() as { readonly version: number; readonly application: number; readonly tables: number };
  if (application !== APPLICATION_ID && (tables > 0 || version > 0)) {
    throw new StorageError('damaged', `${file} is the database of another program. Name another data folder.`);
  }
  if (version > MIGRATIONS.length) {
    throw new StorageError(
      'newer-schema',
      `${file} was written by a newer release (schema ${version}, this one knows ${MIGRATIONS.length}). Start that release.`,
    );
  }
  return version;
};
