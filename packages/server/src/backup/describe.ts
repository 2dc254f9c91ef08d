import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { findBreak } from '../audit/chain.ts';
import { auditRows } from '../storage/sql/audit-rows.ts';
import { asStorageError } from '../storage/sqlite/errors.ts';
import { kyselyOn } from '../storage/sqlite/kysely-on.ts';
import { schemaOf } from '../storage/sqlite/migrate.ts';
import { StorageError } from '../storage/storage-error.ts';
import type { Manifest } from './manifest.ts';

/** What a closed database holds, as its manifest tells it. It is read whole, and nothing in it changes. */
export const describeDatabase = async (file: string): Promise<Pick<Manifest, 'schema' | 'tables' | 'audit' | 'keys'>> => {
  const database = new Sqlite(file, { readonly: true });
  try {
    const schema = schemaOf(database, file);
    const damage = database.prepare('pragma integrity_check(1)').pluck().get();
    if (damage !== 'ok') throw new StorageError('damaged', `${file} is damaged. Restore a backup.`);
    const names = database.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name").pluck().all() as string[];
    const tables = Object.fromEntries(names.map((name) => [name, database.prepare(`select count(*) from "${name}"`).pluck().get() as number]));
    return { schema, tables, audit: await describeTrail(database), keys: keysIn(database, names) };
  } catch (error) {
    throw asStorageError(error, file);
  } finally {
    database.close();
  }
};

const describeTrail = async (database: Database): Promise<Manifest['audit']> => {
  const trail = auditRows(kyselyOn(database));
  const [last, broken] = [await trail.last(), await findBreak(trail.list())];
  return { seq: last?.seq ?? 0, hash: last?.hash.toString('hex') ?? '', ...(broken && { broken: broken.why }) };
};

/** Under whichever table's hashes they stand: a schema has more of them than the one before it. */
const keysIn = (database: Database, names: readonly string[]): string[] => {
  const hashed = names.filter((name) => (database.pragma(`table_info("${name}")`) as { name: string }[]).some((column) => column.name === 'key_id'));
  const found = hashed.flatMap((name) => database.prepare(`select distinct key_id from "${name}"`).pluck().all() as string[]);
  return [...new Set(found)].sort();
};
