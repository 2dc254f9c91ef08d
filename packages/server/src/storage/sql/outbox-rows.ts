import type { Kysely, Selectable } from 'kysely';
import { latestWait } from '../../clock.ts';
import type { OutboxStore, WaitingMail } from '../../outbox/outbox-store.ts';
import type { OutboxTable, Tables } from './tables.ts';

/** The id of no row. */
const NONE = -1;

/** Mail that waits, in a table. */
export const outboxRows = (db: Kysely<Tables>): OutboxStore => ({
  async size() {
    const { count } = await db
      .selectFrom('outbox')
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  },
  async add({ kind, recipient, subject, body, html = '' }, at, { dueAt = at, isMeant = true } = {}) {
    const mail = { kind, recipient, subject, body, html, created_at: at, due_at: dueAt, attempts: 0 };
    const { id } = await db.insertInto('outbox').values(mail).returning('id').executeTakeFirstOrThrow();
    // Both run the same two statements.
    await db.deleteFrom('outbox').where('id', '=', isMeant ? NONE : id).execute();
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
    await db.deleteFrom('outbox_window').where('hash', '=', hash).where((eb) => eb.or([eb('at', '<', since), eb('at', '>', at)])).execute();
    const open = await db.selectFrom('outbox_window').select('at').where('hash', '=', hash).executeTakeFirst();
    // Written either way: the time that it takes tells nothing.
    await keepWindow(db, { hash, at: open?.at ?? at });
    return open === undefined;
  },
  async purgeWindows(before) {
    const { numDeletedRows } = await db.deleteFrom('outbox_window').where('at', '<', before).executeTakeFirst();
    return Number(numDeletedRows);
  },
  async book({ hash, at, within }) {
    const now = Date.parse(at);
    const found = await db.selectFrom('outbox_window').select('at').where('hash', '=', hash).executeTakeFirst();
    // Nothing is booked further ahead, unless by a clock that was.
    const last = found && Date.parse(found.at) <= now + within ? found : undefined;
    const isBooked = last !== undefined && last.at > at;
    const free = last ? Math.max(now, Date.parse(last.at) + within) : now;
    const due = new Date(free).toISOString();
    await keepWindow(db, { hash, at: isBooked ? last.at : due });
    return isBooked ? undefined : due;
  },
  async removeTo(recipients) {
    const { numDeletedRows } = await db.deleteFrom('outbox').where('recipient', 'in', [...recipients]).executeTakeFirst();
    return Number(numDeletedRows);
  },
});

const keepWindow = (db: Kysely<Tables>, { hash, at }: { readonly hash: Buffer; readonly at: string }): Promise<unknown> =>
  db
    .insertInto('outbox_window')
    .values({ hash, at })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ at }))
    .execute();

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
