import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { GroupCommit, closedError } from '../sql/group-commit.ts';
import { GroupMemory } from '../sql/group-memory.ts';
import { runDirectly } from '../sql/statement.ts';
import { sqlStores } from '../sql/stores.ts';
import type { Tables } from '../sql/tables.ts';
import { translated } from '../sql/translated.ts';
import type { Storage } from '../storage.ts';
import { connect, connectionOf, placeOf } from './connection.ts';
import { asStorageError } from './errors.ts';
import { migrate } from './migrate.ts';
import { PostgresWriter } from './writer.ts';

/** Connections of one process that read; one more writes. */
const READERS = 4;

export interface PostgresOptions {
  /** Refuses a database in which no server has kept anything yet. */
  readonly mustExist?: boolean | undefined;
}

/** Opens the database of this address, `postgres://user:password@host:port/database`, with its schema up to date. */
export const openPostgresStorage = async (url: string, { mustExist = false }: PostgresOptions = {}): Promise<Storage> => {
  const place = placeOf(url);
  let client: pg.Client | undefined;
  try {
    client = await connect(url, { pipeline: true });
    await migrate(client, place, mustExist);
    return postgresStorage(url, place, client);
  } catch (error) {
    await client?.end().catch(() => undefined);
    throw asStorageError(error, place);
  }
};

const postgresStorage = (url: string, place: string, client: pg.Client): Storage => {
  const translate = (error: unknown): unknown => asStorageError(error, place);
  const writer = new PostgresWriter(url, client);
  const memory = new GroupMemory({ readsAhead: true });
  const group = new GroupCommit(writer, translate, memory);
  const writing = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: writer.pool }) });
  const stores = sqlStores(runDirectly(writing, (text, values, silent) => writer.run(text, values, silent)), memory);
  const readers = new pg.Pool({ ...connectionOf(url), max: READERS });
  // A connection that broke while it was idle is made anew when it is needed.
  readers.on('error', () => undefined);
  const reading = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: readers }) });
  let closed = false;
  return {
    kind: 'postgres',
    ...translated(sqlStores(reading), (error) => (closed ? closedError() : translate(error))),
    async transaction(work, foreseen) {
      if (closed) throw closedError();
      return group.run(() => work(stores), foreseen);
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
      await Promise.all([writing.destroy(), writer.close(), reading.destroy()]);
      // Kysely closes only what a query went through.
      if (!readers.ending) await readers.end();
    },
  };
};
