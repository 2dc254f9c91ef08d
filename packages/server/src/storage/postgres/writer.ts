import type { PostgresPool } from 'kysely';
import type { Client } from 'pg';
import type { GroupConnection } from '../sql/group-commit.ts';
import { asPooled } from './as-pooled.ts';
import { connect } from './connection.ts';
import { isConflict, isLost, isStale } from './errors.ts';

/** Held by whoever writes, until their commit: what is right for one writer on SQLite is right for many processes. */
const WRITERS_LOCK = `pg_advisory_xact_lock(${0x434c_524e}, hashtext(current_schema || ' writers'))`;

/** Milliseconds to wait for the writers of other processes. */
const TURN_WITHIN = 10_000;

/** Begins a transaction beside which no other writes. */
export const BEGIN_WRITING = `begin; set local lock_timeout = ${TURN_WITHIN}; select ${WRITERS_LOCK}`;

/**
 * The one connection of this process that writes. It is made when it is needed and made anew when it
 * broke, but never within a transaction: there a statement on a new connection would stand outside it.
 */
export class PostgresWriter implements GroupConnection {
  readonly #url: string;
  #client: Client | undefined;
  #committing = false;
  /** The names of prepared statements by their texts: there are as many as stores compile. */
  readonly #names = new Map<string, string>();

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
    await this.#client.query(BEGIN_WRITING);
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

  /** Runs a compiled query; the server parses and plans each text once for this connection. */
  async run(text: string, values: readonly unknown[]): Promise<unknown[]> {
    let name = this.#names.get(text);
    if (name === undefined) {
      name = `clarion_${this.#names.size}`;
      this.#names.set(text, name);
    }
    return (await this.#connected().query<Record<string, unknown>>({ name, text, values: values as unknown[] })).rows;
  }

  /** A commit whose answer was lost may have been kept: only the caller's own key can tell. */
  mayRepeat(error: unknown): boolean {
    if (this.#committing) return false;
    if (isStale(error)) void this.close();
    return isStale(error) || isLost(error) || isConflict(error);
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
