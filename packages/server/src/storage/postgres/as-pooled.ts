import type { PostgresPoolClient } from 'kysely';
import type { Client } from 'pg';

const pooled = new WeakMap<Client, PostgresPoolClient>();

/** A lone connection as kysely takes one out of a pool. */
export const asPooled = (client: Client): PostgresPoolClient => {
  let found = pooled.get(client);
  if (!found) {
    found = { query: client.query.bind(client) as PostgresPoolClient['query'], release: () => undefined };
    pooled.set(client, found);
  }
  return found;
};
