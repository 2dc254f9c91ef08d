import type { Kysely } from 'kysely';
import type { SecretPurpose, SecretStore } from '../../secrets/secret-store.ts';
import { statement } from './statement.ts';
import type { Tables } from './tables.ts';

/** Secrets in a table. */
export const secretRows = (db: Kysely<Tables>): SecretStore => {
  const insert = statement(db, db.insertInto('secret').values({ hash: Buffer.alloc(0), purpose: '', reference: '', issued_at: '', expires_at: null, used_at: null }));
  return {
    async add({ hash, purpose, reference, issuedAt, expiresAt, usedAt }) {
      await insert([hash, purpose, reference, issuedAt, expiresAt ?? null, usedAt ?? null]);
    },
    async find(hash) {
      const row = await db.selectFrom('secret').selectAll().where('hash', '=', hash).executeTakeFirst();
      return row && {
        hash: row.hash,
        purpose: row.purpose as SecretPurpose,
        reference: row.reference,
        issuedAt: row.issued_at,
        ...(row.expires_at !== null && { expiresAt: row.expires_at }),
        ...(row.used_at !== null && { usedAt: row.used_at }),
      };
    },
    async use(hash, at) {
      const { numUpdatedRows } = await db.updateTable('secret').set({ used_at: at }).where('hash', '=', hash).where('used_at', 'is', null).executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async remove(references, purpose) {
      if (references.length === 0) return;
      await db
        .deleteFrom('secret')
        .where('reference', 'in', [...references])
        .$if(purpose !== undefined, (query) => query.where('purpose', '=', purpose!))
        .execute();
    },
    async purge(before) {
      const { numDeletedRows } = await db.deleteFrom('secret').where('expires_at', '<', before).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
};
