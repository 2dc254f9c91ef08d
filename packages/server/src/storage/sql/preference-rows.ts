import type { Kysely, Selectable } from 'kysely';
import type { PreferenceCause, TrackingChoices } from '@clarion-privacy/protocol';
import type { PreferenceStore, Snapshot, Standing, StoredEvent } from '../../preferences/preference-store.ts';
import { ALL } from '../../suppression/statement.ts';
import { anyOf } from './any-of.ts';
import { RememberedRows } from './group-memory.ts';
import type { GroupMemory } from './group-memory.ts';
import { statement } from './statement.ts';
import type { PreferenceEventTable, Tables } from './tables.ts';

const NOTHING = Buffer.alloc(0);

/** Tracking choices, the history of changes, and counted reasons in their tables. */
export const preferenceRows = (db: Kysely<Tables>, memory?: GroupMemory): PreferenceStore => {
  const knownChoices = memory?.rows<TrackingChoices>() ?? new RememberedRows<TrackingChoices>();
  const knownEvents = memory?.rows<Event>() ?? new RememberedRows<Event>();
  const insert = statement(
    db,
    db
      .insertInto('preference_event')
      .values({ hash: NOTHING, key_id: '', at: '', reference: '', cause: '', undoes: null, after: '', before: '' }),
  );
  const newest = db.selectFrom('preference_event').select(({ fn }) => fn.max('id').as('id')).where('hash', '=', NOTHING);
  const dropNewest = statement(db, db.deleteFrom('preference_event').where('id', '=', newest));
  const forget = statement(db, db.updateTable('preference_event').set({ before: '' }).where('hash', '=', NOTHING).where('before', '!=', ''));
  const earlier = statement(
    db,
    db.selectFrom('preference_event').select('id').where('hash', '=', NOTHING).orderBy('id', 'desc'),
  );
  // Mostly there is one key, and so one hash: then SQLite reads in the order of its index, and sorts nothing.
  const findEvents = statement(db, eventsQuery(db, [NOTHING], 1));
  const findCause = statement(db, db.selectFrom('preference_event').select('cause').where('hash', '=', NOTHING).orderBy('id', 'desc').limit(1));
  const findTracking = statement(db, db.selectFrom('tracking').select(['opens', 'clicks']).where('hash', '=', NOTHING));
  const findAllTracking = statement(db, db.selectFrom('tracking').select(['hash', 'opens', 'clicks']).where('hash', '=', anyOf()));
  const findAllEvents = statement(db, db.selectFrom('preference_event').select(['hash', 'id', 'cause']).where('hash', '=', anyOf()).orderBy('id', 'desc'));
  memory?.onBegin(async ({ people }) => {
    if (people.length === 0) return;
    const [choices, events] = await Promise.all([findAllTracking([people]), findAllEvents([people])]);
    knownChoices.learn(people, choices.map(({ hash, opens, clicks }) => ({ hash, row: { opens, clicks } as TrackingChoices })));
    knownEvents.learn(people, events.map(({ hash, id, cause }) => ({ hash, row: { id, cause } })));
  });
  return {
    async trackingOf(hashes) {
      const ahead = knownChoices.under(hashes);
      if (ahead) return ahead[0] ?? { opens: 'unsaid', clicks: 'unsaid' };
      for (const hash of hashes) {
        const [found] = await findTracking([hash]);
        if (found) return found as TrackingChoices;
      }
      return { opens: 'unsaid', clicks: 'unsaid' };
    },
    async eventsOf(hashes, most) {
      const [hash] = hashes;
      const rows = hash && hashes.length === 1 ? await findEvents([hash, most]) : await eventsQuery(db, hashes, most).execute();
      return rows.map(toEvent);
    },
    async lastCauseOf(hashes) {
      const ahead = knownEvents.under(hashes);
      if (ahead) return ahead.toSorted((a, b) => b.id - a.id)[0]?.cause as PreferenceCause | undefined;
      const [hash] = hashes;
      const [newest] = hash && hashes.length === 1 ? await findCause([hash, 1]) : await eventsQuery(db, hashes, 1).execute();
      return newest?.cause as PreferenceCause | undefined;
    },
    async reasons() {
      return db.selectFrom('unsubscribe_reason').selectAll().orderBy('day').orderBy('reason').execute();
    },
    async putTracking({ hash, keyId, choices: { opens, clicks } }, hashes) {
      knownChoices.forget([hash, ...hashes]);
      await db.deleteFrom('tracking').where('hash', 'in', [...hashes]).execute();
      await db.insertInto('tracking').values({ hash, key_id: keyId, opens, clicks }).execute();
    },
    async addEvent({ hash, keyId, at, reference, cause, undoes, after, before }, hashes, keep, isMeant = true) {
      const older = hashes.filter((each) => !each.equals(hash));
      if (older.length > 0) await db.updateTable('preference_event').set({ hash, key_id: keyId }).where('hash', 'in', older).execute();
      const ids = (older.length === 0 && knownEvents.under([hash])) || (await earlier([hash]));
      knownEvents.forget([hash, ...hashes]);
      await forget(['', isMeant ? hash : NOTHING, '']);
      await insert([hash, keyId, at, reference, cause, undoes ?? null, JSON.stringify(after), before ? JSON.stringify(before) : '']);
      // Both run the same two statements.
      await dropNewest([isMeant ? NOTHING : hash]);
      const beyond = isMeant ? ids[keep - 1] : undefined;
      if (beyond) await db.deleteFrom('preference_event').where('hash', '=', hash).where('id', '<=', beyond.id).execute();
    },
    async settle(hashes) {
      for (const hash of hashes) await forget(['', hash, '']);
    },
    async remove(hashes) {
      knownChoices.forget(hashes);
      knownEvents.forget(hashes);
      await db.deleteFrom('tracking').where('hash', 'in', [...hashes]).execute();
      await db.deleteFrom('preference_event').where('hash', 'in', [...hashes]).execute();
    },
    async purge(before) {
      knownEvents.forget();
      const { numDeletedRows } = await db.deleteFrom('preference_event').where('at', '<', before).executeTakeFirst();
      return Number(numDeletedRows);
    },
    async countReason(day, reason) {
      await db
        .insertInto('unsubscribe_reason')
        .values({ day, reason, count: 1 })
        .onConflict((conflict) => conflict.columns(['day', 'reason']).doUpdateSet(({ eb, ref }) => ({ count: eb(ref('unsubscribe_reason.count'), '+', 1) })))
        .execute();
    },
  };
};

/** What is asked of an event of the past. */
type Event = Pick<Selectable<PreferenceEventTable>, 'id' | 'cause'>;

const eventsQuery = (db: Kysely<Tables>, hashes: readonly Buffer[], most: number) =>
  db
    .selectFrom('preference_event')
    .selectAll()
    .where(({ eb }) => (hashes.length === 1 ? eb('hash', '=', hashes[0]!) : eb('hash', 'in', [...hashes])))
    .orderBy('id', 'desc')
    .limit(most);

const toEvent = (row: Selectable<PreferenceEventTable>): StoredEvent => ({
  hash: row.hash,
  keyId: row.key_id,
  at: row.at,
  reference: row.reference,
  cause: row.cause as PreferenceCause,
  ...(row.undoes !== null && { undoes: row.undoes }),
  after: JSON.parse(row.after) as Standing,
  ...(row.before !== '' && { before: toSnapshot(row.before) }),
});

/** What was kept before statements named lists speaks of all of them. */
const toSnapshot = (text: string): Snapshot => {
  const { statements, tracking } = JSON.parse(text) as Snapshot;
  return { statements: statements.map((each) => ({ ...each, list: each.list ?? ALL })), tracking };
};
