import type { PostgresPoolClient } from 'kysely';
import type { Client } from 'pg';

type Query = PostgresPoolClient['query'];

const pooled = new WeakMap<Client, PostgresPoolClient>();

/** A lone connection as kysely takes one out of a pool; `causeOf` tells why a statement failed. */
export const asPooled = (client: Client, causeOf: (error: unknown) => unknown = (error) => error): PostgresPoolClient => {
  let found = pooled.get(client);
  if (!found) {
    const query = async (text: string, values: readonly unknown[]): Promise<unknown> => {
      try {
        return await client.query(text, values as unknown[]);
      } catch (error) {
        throw await causeOf(error);
      }
    };
    found = { query: query as Query, release: () => undefined };
    pooled.set(client, found);
  }
  return found;
};
