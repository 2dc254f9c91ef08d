import type { Compilable, CompiledQuery, InferResult, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Runs the text of a query on a connection. Of one that is `silent` nobody reads an answer: it may be sent ahead of what follows. */
export type Run = (text: string, parameters: readonly unknown[], silent: boolean) => unknown;

const runs = new WeakMap<Kysely<Tables>, Run>();

/** Lets the compiled queries of `db` go straight to its driver: the way through kysely costs more than SQLite needs to run them. */
export const runDirectly = (db: Kysely<Tables>, run: Run): Kysely<Tables> => {
  runs.set(db, run);
  return db;
};

/**
 * A query that is compiled once, when it is first run, and run often with other parameters, in the order in which its text names them: building a
 * query anew costs more than SQLite needs to run it, and a command runs few of those that there are.
 */
export const statement = <Query extends Compilable>(
  db: Kysely<Tables>,
  query: Query,
): ((parameters: readonly unknown[]) => Promise<InferResult<Query>>) => {
  const run = runs.get(db);
  let made: CompiledQuery | undefined;
  const compiled = (): CompiledQuery => (made ??= query.compile());
  if (!run) return async (parameters) => (await db.executeQuery({ ...compiled(), parameters })).rows as InferResult<Query>;
  let silent: boolean | undefined;
  return async (parameters) => run(compiled().sql, parameters, (silent ??= isSilent(compiled()))) as InferResult<Query>;
};

const isSilent = ({ query }: CompiledQuery): boolean => query.kind !== 'SelectQueryNode' && !('returning' in query && query.returning !== undefined);
