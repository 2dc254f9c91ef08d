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

/** Statements that may be on their way at once, so that a long work does not fill the memory with them. */
const MOST_AHEAD = 512;

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
  /** Settles when all that was sent ahead has been answered. */
  #ahead: Promise<unknown> | undefined;
  /** Why the first of it failed, and with it all that came after. */
  #failure: { readonly error: unknown } | undefined;
  #sent = 0;
  #isGathering = false;
  /** The names of prepared statements by their texts: there are as many as stores compile. */
  readonly #names = new Map<string, string>();

  constructor(url: string, client: Client) {
    this.#url = url;
    this.#client = client;
  }

  /** For kysely: its statements go to the connection of the transaction under way. */
  readonly pool: PostgresPool = {
    connect: async () => asPooled(this.#connected(), (error) => this.#causeOf(error)),
    end: () => this.close(),
    options: {},
  };

  async begin(): Promise<void> {
    this.#committing = false;
    this.#client ??= await connect(this.#url, { pipeline: true });
    await this.#client.query(BEGIN_WRITING);
  }

  save(): void {
    this.#sendAhead(this.#connected().query('savepoint member'));
  }

  release(): Promise<void> {
    this.#sendAhead(this.#connected().query('release member'));
    return this.done();
  }

  async undo(): Promise<void> {
    await this.#connected().query('rollback to member; release member');
    await this.#forget();
  }

  async done(): Promise<void> {
    await this.#ahead;
    if (this.#failure) throw this.#failure.error;
  }

  async commit(): Promise<void> {
    this.#committing = true;
    const { command } = await this.#connected().query('commit');
    this.#committing = false;
    // So it answers the commit of a transaction in which a statement has failed.
    if (command !== 'COMMIT') throw (await this.#causeOf(new Error('Nothing was committed.'))) as Error;
  }

  async rollback(): Promise<void> {
    try {
      await this.#client?.query('rollback');
    } catch {
      await this.close();
    }
    await this.#forget();
  }

  async probe(): Promise<void> {
    await this.#connected().query('select pg_current_xact_id()');
  }

  /** Runs a compiled query; the server parses and plans each text once for this connection. */
  async run(text: string, values: readonly unknown[], silent: boolean): Promise<unknown[]> {
    let name = this.#names.get(text);
    if (name === undefined) {
      name = `clarion_${this.#names.size}`;
      this.#names.set(text, name);
    }
    this.#gather();
    const answer = this.#connected().query<Record<string, unknown>>({ name, text, values: values as unknown[] });
    if (!silent) return (await answer.catch(async (error: unknown) => Promise.reject((await this.#causeOf(error)) as Error))).rows;
    this.#sendAhead(answer);
    this.#sent += 1;
    if (this.#sent % MOST_AHEAD === 0) await this.#ahead;
    return [];
  }

  /** What one turn of the event loop has to send goes out in one write: each costs both sides a call to their system. */
  #gather(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    const { stream } = this.#connected().connection;
    stream.cork();
    process.nextTick(() => {
      this.#isGathering = false;
      stream.uncork();
    });
  }

  /** Answers come in the order of the statements: the last one's tells that all are done. */
  #sendAhead(answer: Promise<unknown>): void {
    this.#ahead = answer.catch((error: unknown) => (this.#failure ??= { error }));
  }

  /** What came after a statement that failed was refused for its sake. */
  async #causeOf(error: unknown): Promise<unknown> {
    await this.#ahead;
    return this.#failure ? this.#failure.error : error;
  }

  async #forget(): Promise<void> {
    await this.#ahead;
    this.#ahead = undefined;
    this.#failure = undefined;
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
