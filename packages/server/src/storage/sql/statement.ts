import type { Compilable, InferResult, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * A query that is compiled once and run often with other parameters, in the order in which its
 * text names them: building a query anew costs more than SQLite needs to run it.
 */
export const statement = <Query extends Compilable>(
  db: Kysely<Tables>,
  query: Query,
): ((parameters: readonly unknown[]) => Promise<InferResult<Query>>) => {
  const compiled = query.compile();
  return async (parameters) =>
    (await db.executeQuery({ ...compiled, parameters })).rows as InferResult<Query>;
};
