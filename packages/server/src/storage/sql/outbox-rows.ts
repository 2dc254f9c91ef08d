import type { Kysely, Selectable } from 'kysely';
import { latestWait } from '../../clock.ts';
import type { OutboxStore, WaitingMail } from '../../outbox/outbox-store.ts';
import { statement } from './statement.ts';
import type { OutboxTable, Tables } from './tables.ts';

/** The ids after these are of every row, and of none. */
const [NONE_YET, THE_LAST] = [0, Number.MAX_SAFE_INTEGER];
const NOTHING = Buffer.alloc(0);

/** Mail that waits, in a table. */
export const outboxRows = (db: Kysely<Tables>): OutboxStore => {
  const insert = statement(
    db,
    db.insertInto('outbox').values({ kind: '', recipient: '', subject: '', body: '', html: '', created_at: '', due_at: '', attempts: 0 }),
  );
  const newest = db.selectFrom('outbox').select(({ fn }) => fn.max('id').as('id')).where('id', '>', NONE_YET);
  const dropNewest = statement(db, db.deleteFrom('outbox').where('id', '=', newest));
  const closeWindow = statement(db, db.deleteFrom('outbox_window').where('hash', '=', NOTHING).where((eb) => eb.or([eb('at', '<', ''), eb('at', '>', '')])));
  const findWindow = statement(db, db.selectFrom('outbox_window').select('at').where('hash', '=', NOTHING));
  const putWindow = statement(
    db,
    db
      .insertInto('outbox_window')
      .values({ hash: NOTHING, at: '' })
      .onConflict((conflict) => conflict.column('hash').doUpdateSet(({ ref }) => ({ at: ref('excluded.at') }))),
  );
  return {
    async size() {
      const { count } = await db
        .selectFrom('outbox')
        .select(({ fn }) => fn.countAll<number | string>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    async add({ kind, recipient, subject, body, html = '' }, at, { dueAt = at, isMeant = true } = {}) {
      await insert([kind, recipient, subject, body, html, at, dueAt, 0]);
      // Both run the same two statements.
      await dropNewest([isMeant ? THE_LAST : NONE_YET]);
    },
    async claim({ now, until, most }) {
      const rows = await db.selectFrom('outbox').selectAll().where((eb) => eb.or([eb('due_at', '<=', now), eb('due_at', '>', latestWait(now))])).orderBy('due_at').orderBy('id').limit(most).execute();
      if (rows.length === 0) return [];
      const ids = rows.map(({ id }) => id);
      await db
        .updateTable('outbox')
        .set(({ eb, ref }) => ({ due_at: until, attempts: eb(ref('attempts'), '+', 1) }))
        .where('id', 'in', ids)
        .execute();
      return rows.map(toMail);
    },
    async postpone(id, dueAt) {
      await db.updateTable('outbox').set({ due_at: dueAt }).where('id', '=', id).execute();
    },
    async remove(id) {
      await db.deleteFrom('outbox').where('id', '=', id).execute();
    },
    async openWindow({ hash, at, since }) {
      // Of this address alone: the windows of other mails may be longer.
      // One of later than now is of a clock that was ahead.
      await closeWindow([hash, since, at]);
      const [open] = await findWindow([hash]);
      // Written either way: the time that it takes tells nothing.
      await putWindow([hash, open?.at ?? at]);
      return open === undefined;
    },
    async purgeWindows(before) {
      const { numDeletedRows } = await db.deleteFrom('outbox_window').where('at', '<', before).executeTakeFirst();
      return Number(numDeletedRows);
    },
    async book({ hash, at, within }) {
      const now = Date.parse(at);
      const [found] = await findWindow([hash]);
      // Nothing is booked further ahead, unless by a clock that was.
      const last = found && Date.parse(found.at) <= now + within ? found : undefined;
      const isBooked = last !== undefined && last.at > at;
      const free = last ? Math.max(now, Date.parse(last.at) + within) : now;
      const due = new Date(free).toISOString();
      await putWindow([hash, isBooked ? last.at : due]);
      return isBooked ? undefined : due;
    },
    async removeTo(recipients) {
      const { numDeletedRows } = await db.deleteFrom('outbox').where('recipient', 'in', [...recipients]).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
};

const toMail = (row: Selectable<OutboxTable>): WaitingMail => ({
  id: row.id,
  kind: row.kind,
  recipient: row.recipient,
  subject: row.subject,
  body: row.body,
  ...(row.html !== '' && { html: row.html }),
  createdAt: row.created_at,
  attempts: row.attempts + 1,
});
