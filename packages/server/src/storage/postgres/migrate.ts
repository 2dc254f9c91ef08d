import type { Client } from 'pg';
import { MIGRATIONS } from '../migrations/index.ts';
import { StorageError } from '../storage-error.ts';

/** Held while the schema is looked at and changed: processes that start at once do it in turn. */
const SCHEMA_LOCK = `pg_advisory_xact_lock(${0x434c_524e}, hashtext(current_schema || ' schema'))`;

/** Milliseconds for the process that holds it to finish. */
const LOCK_WITHIN = 600_000;

/** Text compares as bytes, as it does in SQLite and in this program, whatever the database's language. */
const COMPARE_AS_BYTES = `
  do $$
  declare changes text;
  begin
    for changes in
      select format('alter table %I ', table_name) || string_agg(format('alter column %I type text collate "C"', column_name), ', ')
      from information_schema.columns
      where table_schema = current_schema and data_type = 'text' and collation_name is distinct from 'C'
      group by table_name
    loop
      execute changes;
    end loop;
  end $$`;

/** Brings the schema up to date in one transaction, and harmlessly when it already is. */
export const migrate = async (client: Client, place: string, mustExist = false): Promise<void> => {
  await client.query(`set lock_timeout = ${LOCK_WITHIN}`);
  await client.query('begin');
  try {
    await client.query(`select ${SCHEMA_LOCK}`);
    const version = await refuseForeign(client, place);
    if (version === 0 && mustExist) throw new StorageError('unwritable', `${place} is empty. Correct CLARION_DATABASE, or start the server once.`);
    for (const { postgres } of MIGRATIONS.slice(version)) await client.query(postgres);
    if (version < MIGRATIONS.length) {
      await client.query(COMPARE_AS_BYTES);
      await client.query(`
        create table if not exists clarion_schema (version integer not null);
        delete from clarion_schema;
        insert into clarion_schema values (${MIGRATIONS.length})`);
    }
    await client.query('commit');
    await client.query('reset lock_timeout');
  } catch (error) {
    // A connection that is gone has rolled back by itself; what it died of is what is told.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
};

/** The version of the schema; throws before anything is written when it is not for this program. */
const refuseForeign = async (client: Client, place: string): Promise<number> => {
  const { rows } = await client.query<{ tablename: string }>('select tablename from pg_tables where schemaname = current_schema');
  if (!rows.some(({ tablename }) => tablename === 'clarion_schema')) {
    if (rows.length === 0) return 0;
    throw new StorageError('damaged', `${place} is the database of another program. Name another in CLARION_DATABASE.`);
  }
  const found = await client.query<{ version: number }>('select version from clarion_schema');
  const version = found.rows[0]?.version ?? 0;
  if (version > MIGRATIONS.length)
    throw new StorageError(
      'newer-schema',
      `${place} was written by a newer release (schema ${version}, this one knows ${MIGRATIONS.length}). Start that release.`,
    );
  return version;
};
