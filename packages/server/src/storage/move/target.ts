import { Kysely, PostgresDialect } from 'kysely';
import type { Client } from 'pg';
import { findBreak } from '../../audit/chain.ts';
import { asPooled } from '../postgres/as-pooled.ts';
import { auditRows } from '../sql/audit-rows.ts';
import type { Tables } from '../sql/tables.ts';
import { Digest } from './digest.ts';
import type { Row } from './digest.ts';

/** Rows that go or come in one statement. */
const BATCH = 1_000;

/** What a PostgreSQL holds, within the transaction of its connection. */
export class Target {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Puts rows in as they are, and answers their digest as they were read. */
  async fill(table: string, rows: Iterable<Row>): Promise<Digest> {
    const digest = new Digest();
    const types = await this.#types(table);
    let batch: Row[] = [];
    for (const row of rows) {
      digest.add(row);
      batch.push(row);
      if (batch.length < BATCH) continue;
      await this.#insert(table, types, batch);
      batch = [];
    }
    if (batch.length > 0) await this.#insert(table, types, batch);
    return digest;
  }

  async digest(table: string): Promise<Digest> {
    const digest = new Digest();
    await this.#client.query(`declare moved no scroll cursor for select * from "${table}"`);
    for (;;) {
      const { rows } = await this.#client.query<Row>(`fetch ${BATCH} from moved`);
      for (const row of rows) digest.add(row);
      if (rows.length < BATCH) break;
    }
    await this.#client.query('close moved');
    return digest;
  }

  /** Lets the next id of each table follow the last one that came. */
  async continueIds(table: string): Promise<void> {
    const { rows } = await this.#client.query<{ column_name: string }>(
      "select column_name from information_schema.columns where table_schema = current_schema and table_name = $1 and is_identity = 'YES'",
      [table],
    );
    for (const { column_name: column } of rows)
      await this.#client.query(`select setval(pg_get_serial_sequence('"${table}"', '${column}'), coalesce(max("${column}"), 0) + 1, false) from "${table}"`);
  }

  /** The first row of the audit trail that does not follow from those before it. */
  async auditBreak(): ReturnType<typeof findBreak> {
    const pool = { connect: async () => asPooled(this.#client), end: async () => undefined, options: {} };
    return findBreak(auditRows(new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })).list());
  }

  async #types(table: string): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.#client.query<{ column_name: string; udt_name: string }>(
      'select column_name, udt_name from information_schema.columns where table_schema = current_schema and table_name = $1',
      [table],
    );
    return new Map(rows.map(({ column_name: column, udt_name: type }) => [column, type]));
  }

  async #insert(table: string, types: ReadonlyMap<string, string>, rows: readonly Row[]): Promise<void> {
    const columns = Object.keys(rows[0]!);
    const arrays = columns.map((column, index) => `$${index + 1}::${types.get(column)}[]`);
    await this.#client.query(
      `insert into "${table}" (${columns.map((each) => `"${each}"`).join(', ')}) select * from unnest(${arrays.join(', ')})`,
      columns.map((column) => rows.map((row) => row[column])),
    );
  }
}
