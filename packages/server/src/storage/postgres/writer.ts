import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Client } from 'pg';
import type { GroupConnection } from '../sql/group-commit.ts';
import { connect } from './connection.ts';
import { isConflict, isLost } from './errors.ts';

/** Held by whoever writes, until their commit: what is right for one writer on SQLite is right for many processes. */
const WRITERS_LOCK = `pg_advisory_xact_lock(${0x434c_524e}, hashtext(current_schema || ' writers'))`;

/** Milliseconds to wait for the writers of other processes. */
const TURN_WITHIN = 10_000;

const BEGIN = `begin; set local lock_timeout = ${TURN_WITHIN}; select ${WRITERS_LOCK}`;

/**
 * The one connection of this process that writes. It is made when it is needed and made anew when it
 * broke, but never within a transaction: there a statement on a new connection would stand outside it.
 */
export class PostgresWriter implements GroupConnection {
  readonly #url: string;
  #client: Client | undefined;
  #committing = false;

  constructor(url: string, client: Client) {
    this.#url = url;
    this.#client = client;
  }

  /** For kysely: its statements go to the connection of the transaction under way. */
  readonly pool: PostgresPool = {
    connect: async () => asPooled(this.#connected()),
    end: () => this.close(),
    options: {},
  };

  async begin(): Promise<void> {
    this.#committing = false;
    this.#client ??= await connect(this.#url);
    await this.#client.query(BEGIN);
  }

  async save(): Promise<void> {
    await this.#connected().query('savepoint member');
  }

  async release(): Promise<void> {
    await this.#connected().query('release member');
  }

  async undo(): Promise<void> {
    await this.#connected().query('rollback to member; release member');
  }

  async commit(): Promise<void> {
    this.#committing = true;
    await this.#connected().query('commit');
    this.#committing = false;
  }

  async rollback(): Promise<void> {
    try {
      await this.#client?.query('rollback');
    } catch {
      await this.close();
    }
  }

  async probe(): Promise<void> {
    await this.#connected().query('select pg_current_xact_id()');
  }

  /** A commit whose answer was lost may have been kept: only the caller's own key can tell. */
  mayRepeat(error: unknown): boolean {
    return !this.#committing && (isLost(error) || isConflict(error));
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }

  #connected(): Client {
    if (!this.#client) throw new Error('Connection terminated');
    return this.#client;
  }
}

const pooled = new WeakMap<Client, PostgresPoolClient>();

/** A lone connection as kysely takes one out of a pool. */
const asPooled = (client: Client): PostgresPoolClient => {
  let found = pooled.get(client);
  if (!found) {
    found = { query: client.query.bind(client) as PostgresPoolClient['query'], release: () => undefined };
    pooled.set(client, found);
  }
  return found;
};
