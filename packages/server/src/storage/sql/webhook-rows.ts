import { sql } from 'kysely';
import type { ExpressionBuilder, Kysely } from 'kysely';
import { latestWait } from '../../clock.ts';
import type { ClaimedDelivery, ListedDelivery, WebhookFilter, WebhookStore } from '../../webhooks/webhook-store.ts';
import type { GroupMemory } from './group-memory.ts';
import { statement } from './statement.ts';
import type { Tables } from './tables.ts';

const PAGE = 500;
const NOTHING = Buffer.alloc(0);
const [ONE, NONE] = [sql<number>`1`, sql<number>`0`];

/** Events that leave, in their tables. */
export const webhookRows = (db: Kysely<Tables>, memory?: GroupMemory): WebhookStore => {
  const known = memory?.place<readonly string[]>();
  const allEndpoints = statement(db, db.selectFrom('webhook_endpoint').select('id').orderBy('id'));
  const insertEvent = statement(db, db.insertInto('webhook_event').values({ uid: '', type: '', at: '', reference: '', body: '' }));
  // So nothing waits for the id of the event.
  const event_id = db.selectFrom('webhook_event').select('id').where('uid', '=', '');
  const insertOrder = statement(db, db.insertInto('webhook_order').values({ hash: NOTHING, event_id }));
  const insertDelivery = statement(
    db,
    db
      .insertInto('webhook_delivery')
      .values({ event_id, endpoint: '', state: '', due_at: '', claimed_until: '', attempts: 0, failure: '' }),
  );
  const due = statement(db, dueQuery(db));
  const findId = statement(db, event_id);
  const dropDelivery = statement(db, db.deleteFrom('webhook_delivery').where('event_id', '=', 0).where('endpoint', '=', ''));
  const others = db.selectFrom('webhook_delivery').select('endpoint').where('event_id', '=', 0);
  const dropOrder = statement(db, db.deleteFrom('webhook_order').where('event_id', '=', 0).where(({ not, exists }) => not(exists(others))));
  const dropEvent = statement(db, db.deleteFrom('webhook_event').where('id', '=', 0).where(({ not, exists }) => not(exists(others))));
  const end = async (rows: readonly { readonly event_id: number; readonly endpoint: string }[]): Promise<void> => {
    for (const { event_id: id, endpoint } of rows) {
      await dropDelivery([id, endpoint]);
      await dropOrder([id, id]);
      await dropEvent([id, id]);
    }
  };
  const put = statement(
    db,
    db.updateTable('webhook_delivery').set({ state: '', due_at: '', failure: '', claimed_until: '' }).where('event_id', '=', event_id).where('endpoint', '=', ''),
  );
  const take = statement(
    db,
    db.updateTable('webhook_delivery').set(({ eb, ref }) => ({ claimed_until: '', attempts: eb(ref('attempts'), '+', 1) })).where('event_id', '=', 0).where('endpoint', '=', ''),
  );
  const restart = statement(
    db,
    db.updateTable('webhook_delivery').set({ state: '', due_at: '', attempts: 0 }).where('event_id', '=', event_id).where('endpoint', '=', ''),
  );
  memory?.onBegin(async () => {
    known!.value = (await allEndpoints([])).map(({ id }) => id);
  });
  return {
    async endpoints() {
      const ids = known?.value ?? (await allEndpoints([])).map(({ id }) => id);
      if (known) known.value = ids;
      return ids;
    },
    list: (filter = {}) => listed(db, filter),
    async setEndpoints(ids) {
      const before = (await allEndpoints([])).map(({ id }) => id);
      const dropped = before.filter((id) => !ids.includes(id));
      if (known) known.value = undefined;
      if (dropped.length > 0) await db.deleteFrom('webhook_endpoint').where('id', 'in', dropped).execute();
      for (const id of ids) if (!before.includes(id)) await db.insertInto('webhook_endpoint').values({ id }).execute();
      let lost = db.selectFrom('webhook_delivery').select(['event_id', 'endpoint']);
      if (ids.length > 0) lost = lost.where('endpoint', 'not in', ids);
      const rows = await lost.execute();
      await end(rows);
      return rows.length;
    },
    async add({ id: uid, type, at, reference, orderBy, body }, to) {
      await insertEvent([uid, type, at, reference, body]);
      for (const hash of orderBy) await insertOrder([hash, uid]);
      for (const endpoint of to) await insertDelivery([uid, endpoint, 'waiting', at, '', 0, '']);
    },
    async claim({ endpoint, now, until, most }) {
      const claimed: ClaimedDelivery[] = [];
      for (const { uid, event_id, attempts, type, at, reference, body } of await due([endpoint, 'waiting', now, latestWait(now), now, latestWait(now), 'waiting', most])) {
        await take([until, 1, event_id, endpoint]);
        claimed.push({ endpoint, id: uid, type, at, reference, body, attempts: attempts + 1 });
      }
      return claimed;
    },
    async delivered({ endpoint, id }) {
      await end((await findId([id])).map((row) => ({ event_id: row.id, endpoint })));
    },
    async postpone({ endpoint, id }, dueAt, failure) {
      await put(['waiting', dueAt, failure, '', id, endpoint]);
    },
    async giveUp({ endpoint, id }, at, failure) {
      await put(['dead', at, failure, '', id, endpoint]);
    },
    async hasten(endpoint, now) {
      await db
        .updateTable('webhook_delivery')
        .set({ due_at: now })
        .where('endpoint', '=', endpoint)
        .where('state', '=', 'waiting')
        .where('due_at', '>', now)
        .execute();
    },
    async retry(filter, now) {
      const found: ListedDelivery[] = [];
      for await (const each of listed(db, filter)) found.push(each);
      for (const { endpoint, id } of found) await restart(['waiting', now, 0, id, endpoint]);
      return found.length;
    },
    async purge(before) {
      const rows = await db
        .selectFrom('webhook_delivery')
        .select(['event_id', 'endpoint'])
        .where('state', '=', 'dead')
        .where('due_at', '<', before)
        .execute();
      await end(rows);
      return rows.length;
    },
  };
};

/** What is due for an endpoint, nothing of a person for whom something older waits. */
const dueQuery = (db: Kysely<Tables>) =>
  db
    .selectFrom('webhook_delivery as d')
    .innerJoin('webhook_event as e', 'e.id', 'd.event_id')
    .select(['d.event_id', 'd.attempts', 'e.uid', 'e.type', 'e.at', 'e.reference', 'e.body'])
    .where('d.endpoint', '=', '')
    .where('d.state', '=', '')
    .where((eb) => eb.or([eb('d.due_at', '<=', ''), eb('d.due_at', '>', '')]))
    .where((eb) => eb.or([eb('d.claimed_until', '<=', ''), eb('d.claimed_until', '>', '')]))
    .where(({ not, exists }) => not(exists(olderOfTheSame)))
    .orderBy('d.due_at')
    .orderBy('d.event_id')
    .limit(0);

type Due = { d: Tables['webhook_delivery']; e: Tables['webhook_event'] };

/**
 * One look-up after the other, each by its index: what has an offset is not made into a join, whose order PostgreSQL guesses by statistics
 * that are not there while the tables are young, and takes seconds for.
 */
const olderOfTheSame = (eb: ExpressionBuilder<Tables & Due, 'd' | 'e'>) =>
  eb
    .selectFrom('webhook_order as mine')
    .select('mine.event_id')
    .whereRef('mine.event_id', '=', 'd.event_id')
    .where((of) =>
      of.exists(
        of
          .selectFrom('webhook_order as older')
          .select('older.event_id')
          .whereRef('older.hash', '=', 'mine.hash')
          .whereRef('older.event_id', '<', 'd.event_id')
          .where((each) =>
            each(
              each.selectFrom('webhook_delivery as before').select('before.state').whereRef('before.event_id', '=', 'older.event_id').whereRef('before.endpoint', '=', 'd.endpoint'),
              '=',
              '',
            ),
          )
          .limit(ONE)
          .offset(NONE),
      ),
    )
    .limit(ONE)
    .offset(NONE);

async function* listed(db: Kysely<Tables>, { endpoint, state, of }: WebhookFilter): AsyncGenerator<ListedDelivery> {
  let after: { readonly event_id: number; readonly endpoint: string } | undefined;
  for (;;) {
    let query = db
      .selectFrom('webhook_delivery as d')
      .innerJoin('webhook_event as e', 'e.id', 'd.event_id')
      .select(['d.event_id', 'd.endpoint', 'd.state', 'd.due_at', 'd.attempts', 'd.failure', 'e.uid', 'e.type', 'e.at', 'e.reference'])
      .orderBy('d.event_id')
      .orderBy('d.endpoint')
      .limit(PAGE);
    if (endpoint !== undefined) query = query.where('d.endpoint', '=', endpoint);
    if (state !== undefined) query = query.where('d.state', '=', state);
    if (of !== undefined) query = query.where((eb) => eb.or([eb('e.uid', '=', of), eb('e.reference', '=', of)]));
    const last = after;
    if (last)
      query = query.where((eb) =>
        eb.or([eb('d.event_id', '>', last.event_id), eb.and([eb('d.event_id', '=', last.event_id), eb('d.endpoint', '>', last.endpoint)])]),
      );
    const rows = await query.execute();
    for (const { uid: id, due_at: dueAt, state: is, type, at, reference, attempts, failure, endpoint: to } of rows)
      yield { endpoint: to, id, type, at, reference, state: is as ListedDelivery['state'], dueAt, attempts, failure };
    if (rows.length < PAGE) return;
    after = rows.at(-1);
  }
}
