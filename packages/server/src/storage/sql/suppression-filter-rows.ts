import type { Kysely } from 'kysely';
import type { FilterStore } from '../../suppression/filter-store.ts';
import { statement } from './statement.ts';
import type { Tables } from './tables.ts';

const NOTHING = Buffer.alloc(0);

/** The filter of the suppression file, and the log that it follows, in tables. */
export const suppressionFilterRows = (db: Kysely<Tables>): FilterStore => {
  const place = statement(db, db.selectFrom('suppression_filter').select('position').where('part', '=', 0));
  const find = statement(db, db.selectFrom('suppression_filter').select(['position', 'bits']).where('part', '=', 0));
  const insert = statement(db, db.insertInto('suppression_filter').values({ part: 0, position: 0, entries: 0, bits: NOTHING }));
  const lengths = statement(db, db.selectFrom('suppression_filter').select(({ fn }) => ['position', 'entries', fn<number | string>('length', ['bits']).as('bytes')]));
  const last = statement(db, db.selectFrom('suppression_log').select('seq').orderBy('seq', 'desc').limit(1));
  const added = statement(db, db.selectFrom('suppression_log').select(['seq', 'prefix']).where('seq', '>', 0).orderBy('seq').limit(1));
  const hashes = statement(db, db.selectFrom('suppression').select('hash').distinct().where('hash', '>', NOTHING).orderBy('hash').limit(1));
  return {
    filterPosition: async () => (await place([0]))[0]?.position ?? 0,
    async keptFilter() {
      // Added up here: to group them, SQLite would copy the parts themselves.
      const rows = await lengths([]);
      const [head] = rows;
      return head && { position: head.position, entries: head.entries, bytes: rows.reduce((sum, { bytes }) => sum + Number(bytes), 0) };
    },
    filterPart: async (part) => (await find([part]))[0],
    lastAdded: async () => (await last([1]))[0]?.seq ?? 0,
    addedAfter: async (position, most) => (await added([position, most])).map(({ seq, prefix }) => ({ position: seq, prefix })),
    hashesAfter: async (hash, most) => (await hashes([hash, most])).map((row) => row.hash),
    async putFilter({ position, entries }, parts) {
      await db.deleteFrom('suppression_filter').execute();
      for (const [part, bits] of parts.entries()) await insert([part, position, entries, bits]);
      await db.deleteFrom('suppression_log').where('seq', '<=', position).execute();
    },
  };
};
