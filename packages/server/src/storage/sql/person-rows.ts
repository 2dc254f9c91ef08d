import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { PersonStore } from '../../people/person-store.ts';
import { statement } from './statement.ts';
import type { Tables } from './tables.ts';

const NOTHING = Buffer.alloc(0);

/** What belongs to whom, in tables. */
export const personRows = (db: Kysely<Tables>): PersonStore => {
  const insert = statement(
    db,
    db.insertInto('request_identifier').values({ request_id: db.selectFrom('request').select('id').where('reference', '=', ''), hash: NOTHING, kind: '', key_id: '' }),
  );
  return {
    async requestsOf(hashes) {
      const rows = await db
        .selectFrom('request')
        .select(['request.id', 'request.reference'])
        .where('request.id', 'in', db.selectFrom('request_identifier').select('request_id').where('hash', 'in', [...hashes]))
        .orderBy('request.id')
        .execute();
      return rows.map(({ reference }) => reference);
    },
    async mailsOf(hashes) {
      return db.selectFrom('sent_mail').select(['kind', 'at']).where('hash', 'in', [...hashes]).orderBy('at').orderBy('id').execute();
    },
    async unnamed(most) {
      const rows = await db
        .selectFrom('request')
        .select('reference')
        .where('id', '>', ({ selectFrom }) => selectFrom('named_up_to').select(({ fn }) => fn.coalesce(fn.max('request_id'), sql<number>`0`).as('passed')))
        .where(({ eb, or }) => or((['email', 'phone', 'postal', 'linkedin'] as const).map((detail) => eb(detail, 'is not', null))))
        // PostgreSQL looks through all of a list for each that is to be not in it.
        .where(({ not, exists, selectFrom }) => not(exists(selectFrom('request_identifier').select('hash').whereRef('request_id', '=', 'request.id'))))
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.map(({ reference }) => reference);
    },
    async name(reference, identifiers) {
      for (const { hash, kind, keyId } of identifiers) await insert([reference, hash, kind, keyId]);
    },
    async passNamed(reference) {
      const passed = db.selectFrom('request').where('id', '>', 0).select(({ fn, val }) => [val(0).as('part'), fn.coalesce(fn.max('id'), sql<number>`0`).as('request_id')]);
      await db
        .insertInto('named_up_to')
        .columns(['part', 'request_id'])
        .expression(reference === undefined ? passed : passed.where('reference', '=', reference))
        .onConflict((conflict) => conflict.column('part').doUpdateSet(({ ref }) => ({ request_id: ref('excluded.request_id') })))
        .execute();
    },
    async addMail({ hash, keyId }, { kind, at }) {
      await db.insertInto('sent_mail').values({ hash, key_id: keyId, kind, at }).execute();
    },
    async removeMails(hashes) {
      await db.deleteFrom('sent_mail').where('hash', 'in', [...hashes]).execute();
    },
  };
};
