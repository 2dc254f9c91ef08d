import type { Database, Statement } from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { runDirectly } from '../sql/statement.ts';
import type { Tables } from '../sql/tables.ts';

/** Texts that are kept prepared; lists of other lengths make other texts, and a server runs for long. */
const MOST_PREPARED = 500;

/** Kysely prepares every query anew; here each text is prepared once. */
export const kyselyOn = (database: Database): Kysely<Tables> => {
  const prepared = new Map<string, Statement>();
  const prepare = (text: string): Statement => {
    let statement = prepared.get(text);
    if (!statement) {
      statement = database.prepare(text);
      if (prepared.size < MOST_PREPARED) prepared.set(text, statement);
    }
    return statement;
  };
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: { prepare, close: () => database.close() } }) });
  return runDirectly(db, (text, parameters) => {
    const statement = prepare(text);
    return statement.reader ? statement.all(parameters) : (statement.run(parameters), []);
  });
};
