import pg from 'pg';
import type { Client, ClientConfig } from 'pg';

/** Milliseconds until a server that does not answer counts as gone. */
const CONNECT_WITHIN = 5_000;
const ANSWER_WITHIN = 60_000;

/** Milliseconds for which a transaction may do nothing: a process that vanished with its machine lets go of its locks then. */
const IDLE_WITHIN = 15_000;

const INT8 = 20;
const NUMERIC = 1700;
const asNumber = (text: string): number => Number(text);

/** Counts and ids as numbers: none here grows beyond what one holds exactly. */
const types = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === INT8 || oid === NUMERIC ? asNumber : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** How this program connects to the database of that address. */
export const connectionOf = (url: string): ClientConfig => ({
  connectionString: url,
  types,
  application_name: 'clarion-privacy',
  connectionTimeoutMillis: CONNECT_WITHIN,
  query_timeout: ANSWER_WITHIN,
  idle_in_transaction_session_timeout: IDLE_WITHIN,
  keepAlive: true,
});

/** Where the database is, for messages: never with its password. */
export const placeOf = (url: string): string => {
  const { host, port, database } = new pg.Client({ connectionString: url });
  return `The database ${database ?? ''} at ${host.startsWith('/') ? host : `${host}:${port}`}`;
};

/** A server may be set to answer before a commit is on disk; these connections ask it to wait. */
const DURABLE = "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'";

/** A connection whose commits are on disk when they are answered. */
export const connect = async (url: string, more: Pick<ClientConfig, 'pipeline'> = {}): Promise<Client> => {
  const client = new pg.Client({ ...connectionOf(url), ...more });
  // The query that meets it rejects too; without a listener the process would end.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(DURABLE);
  return client;
};
