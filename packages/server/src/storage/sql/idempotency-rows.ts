import type { Kysely } from 'kysely';
import type { IdempotencyStore } from '../../http/idempotency-store.ts';
import { statement } from './statement.ts';
import type { Tables } from './tables.ts';

/** First answers in a table. */
export const idempotencyRows = (db: Kysely<Tables>): IdempotencyStore => {
  const nothing = Buffer.alloc(0);
  const find = statement(db, db.selectFrom('idempotency').selectAll().where('key_hash', '=', nothing));
  const put = statement(
    db,
    db
      .insertInto('idempotency')
      .values({ key_hash: nothing, body_hash: nothing, status: 0, body: '', at: '' })
      .onConflict((conflict) =>
        conflict.column('key_hash').doUpdateSet(({ ref }) => ({
          body_hash: ref('excluded.body_hash'),
          status: ref('excluded.status'),
          body: ref('excluded.body'),
          at: ref('excluded.at'),
        })),
      ),
  );
  return {
    async find(keyHashes) {
      for (const keyHash of keyHashes) {
        const [row] = await find([keyHash]);
        if (row) return { keyHash, bodyHash: row.body_hash, status: row.status, body: row.body, at: row.at };
      }
      return undefined;
    },
    async put({ keyHash, bodyHash, status, body, at }) {
      await put([keyHash, bodyHash, status, body, at]);
    },
    async purge(before) {
      const { numDeletedRows } = await db.deleteFrom('idempotency').where('at', '<', before).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
};
