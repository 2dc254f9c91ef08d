import type { Kysely, Selectable } from 'kysely';
import type { IdempotencyRecord, IdempotencyStore } from '../../http/idempotency-store.ts';
import { anyOf } from './any-of.ts';
import { RememberedRows } from './group-memory.ts';
import type { GroupMemory } from './group-memory.ts';
import { statement } from './statement.ts';
import type { IdempotencyTable, Tables } from './tables.ts';

/** First answers in a table. */
export const idempotencyRows = (db: Kysely<Tables>, memory?: GroupMemory): IdempotencyStore => {
  const known = memory?.rows<IdempotencyRecord>() ?? new RememberedRows<IdempotencyRecord>();
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
  const findAll = statement(db, db.selectFrom('idempotency').selectAll().where('key_hash', '=', anyOf()));
  memory?.onBegin(async ({ keys }) => {
    if (keys.length > 0) known.learn(keys, (await findAll([keys])).map((row) => ({ hash: row.key_hash, row: toRecord(row) })));
  });
  return {
    async find(keyHashes) {
      const ahead = known.under(keyHashes);
      if (ahead) return ahead[0];
      for (const keyHash of keyHashes) {
        const [row] = await find([keyHash]);
        if (row) return toRecord(row);
      }
      return undefined;
    },
    async put({ keyHash, bodyHash, status, body, at }) {
      known.forget([keyHash]);
      await put([keyHash, bodyHash, status, body, at]);
    },
    async purge(before) {
      known.forget();
      const { numDeletedRows } = await db.deleteFrom('idempotency').where('at', '<', before).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
};

const toRecord = ({ key_hash: keyHash, body_hash: bodyHash, status, body, at }: Selectable<IdempotencyTable>): IdempotencyRecord => ({ keyHash, bodyHash, status, body, at });
