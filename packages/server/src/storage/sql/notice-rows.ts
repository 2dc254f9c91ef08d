import type { Kysely } from 'kysely';
import type { NoticeReader, NoticeStore } from '../../notices/notice-store.ts';
import type { Tables } from './tables.ts';

/** Versions of the notice in a table. */
export const noticeRows = (db: Kysely<Tables>): NoticeReader & NoticeStore => ({
  list: () => db.selectFrom('notice').selectAll().orderBy('at').orderBy('version').execute(),
  find: (version) => db.selectFrom('notice').selectAll().where('version', '=', version).executeTakeFirst(),
  async add(notice) {
    await db.insertInto('notice').values(notice).execute();
  },
});
