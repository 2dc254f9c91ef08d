import type { Kysely } from 'kysely';
import type { RequestFilter, RequestReader, RequestStore } from '../../requests/request-store.ts';
import { COLUMNS, FORGOTTEN, toChanges, toRequest, toRow } from './request-columns.ts';
import { requestStepRows } from './request-step-rows.ts';
import { statement } from './statement.ts';
import type { Tables } from './tables.ts';

/** Rows read at a time, so that no reader holds a connection while its caller works. */
const PAGE = 500;

/** Requests in a table. */
export const requestRows = (db: Kysely<Tables>): RequestReader & RequestStore => {
  const insert = statement(
    db,
    db.insertInto('request').values(Object.fromEntries(COLUMNS.map((column) => [column, null])) as never),
  );
  return {
    async add(request) {
      const row = toRow(request);
      await insert(COLUMNS.map((column) => row[column]));
    },
    async find(reference) {
      const row = await db.selectFrom('request').selectAll().where('reference', '=', reference).executeTakeFirst();
      return row && toRequest(row);
    },
    async update(reference, changes) {
      await db.updateTable('request').set(toChanges(changes)).where('reference', '=', reference).execute();
    },
    ...requestStepRows(db),
    async forget(reference, at) {
      await db.updateTable('request').set({ ...FORGOTTEN, forgotten_at: at }).where('reference', '=', reference).execute();
      await db.deleteFrom('request_identifier').where('request_id', '=', db.selectFrom('request').select('id').where('reference', '=', reference)).execute();
      await db.updateTable('request_step').set({ note: null }).where('reference', '=', reference).execute();
    },
    async *list(filter = {}) {
      let last = 0;
      for (;;) {
        const rows = await page(db, filter, last);
        for (const row of rows) yield toRequest(row);
        if (rows.length < PAGE) return;
        last = rows.at(-1)!.id;
      }
    },
  };
};

const page = (db: Kysely<Tables>, { right, statuses, since, dueBefore, toForgetBefore, forReview }: RequestFilter, after: number) =>
  db
    .selectFrom('request')
    .selectAll()
    .where('id', '>', after)
    .$if(right !== undefined, (query) => query.where('right', '=', right!))
    .$if(statuses !== undefined, (query) => query.where('status', 'in', statuses!))
    .$if(since !== undefined, (query) => query.where('received_at', '>=', since!))
    .$if(dueBefore !== undefined, (query) => query.where('due_by', '<', dueBefore!))
    .$if(toForgetBefore !== undefined, (query) => query.where('closed_at', '<', toForgetBefore!).where('forgotten_at', 'is', null))
    .$if(forReview === true, (query) => query.where('review', 'is not', null))
    .orderBy('id')
    .limit(PAGE)
    .execute();
