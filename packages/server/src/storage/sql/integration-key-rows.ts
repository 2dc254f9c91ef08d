import type { Kysely, Selectable } from 'kysely';
import type { IntegrationKeyStore } from '../../integration-keys/integration-key-store.ts';
import type { IntegrationKey, Scope } from '../../integration-keys/integration-key.ts';
import type { IntegrationKeyTable, Tables } from './tables.ts';

/** Integration keys in a table. */
export const integrationKeyRows = (db: Kysely<Tables>): IntegrationKeyStore => ({
  async find(id) {
    const row = await db.selectFrom('integration_key').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toKey(row);
  },
  async list() {
    return (await db.selectFrom('integration_key').selectAll().orderBy('created_at').orderBy('id').execute()).map(toKey);
  },
  async add({ id, name, scopes, hash, createdAt, usedOn, revokedAt }) {
    await db
      .insertInto('integration_key')
      .values({ id, name, scopes: JSON.stringify(scopes), hash, created_at: createdAt, used_on: usedOn ?? null, revoked_at: revokedAt ?? null })
      .execute();
  },
  async revoke(id, at) {
    const { numUpdatedRows } = await db
      .updateTable('integration_key')
      .set({ revoked_at: at })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return Number(numUpdatedRows) > 0;
  },
  async use(id, day) {
    await db
      .updateTable('integration_key')
      .set({ used_on: day })
      .where('id', '=', id)
      .where(({ or, eb }) => or([eb('used_on', 'is', null), eb('used_on', '<', day)]))
      .execute();
  },
});

const toKey = (row: Selectable<IntegrationKeyTable>): IntegrationKey => ({
  id: row.id,
  name: row.name,
  scopes: JSON.parse(row.scopes) as Scope[],
  hash: row.hash,
  createdAt: row.created_at,
  ...(row.used_on !== null && { usedOn: row.used_on }),
  ...(row.revoked_at !== null && { revokedAt: row.revoked_at }),
});
