import type { Kysely, Selectable } from 'kysely';
import type { PreferenceCause, TrackingChoices } from '@clarion-privacy/protocol';
import type { PreferenceStore, Snapshot, Standing, StoredEvent } from '../../preferences/preference-store.ts';
import { ALL } from '../../suppression/statement.ts';
import { statement } from './statement.ts';
import type { PreferenceEventTable, Tables } from './tables.ts';

const NOTHING = Buffer.alloc(0);
/** The id of no row. */
const NONE = -1;

/** Tracking choices, the history of changes, and counted reasons in their tables. */
export const preferenceRows = (db: Kysely<Tables>): PreferenceStore => {
  const insert = statement(
    db,
    db
      .insertInto('preference_event')
      .values({ hash: NOTHING, key_id: '', at: '', reference: '', cause: '', undoes: null, after: '', before: '' })
      .returning('id'),
  );
  const drop = statement(db, db.deleteFrom('preference_event').where('id', '=', NONE));
  const forget = statement(db, db.updateTable('preference_event').set({ before: '' }).where('hash', '=', NOTHING).where('before', '!=', ''));
  const earlier = statement(
    db,
    db.selectFrom('preference_event').select('id').where('hash', '=', NOTHING).orderBy('id', 'desc'),
  );
  // Mostly there is one key, and so one hash: then SQLite reads in the order of its index, and sorts nothing.
  const findEvents = statement(db, eventsQuery(db, [NOTHING], 1));
  const findCause = statement(db, db.selectFrom('preference_event').select('cause').where('hash', '=', NOTHING).orderBy('id', 'desc').limit(1));
  const findTracking = statement(db, db.selectFrom('tracking').select(['opens', 'clicks']).where('hash', '=', NOTHING));
  return {
    async trackingOf(hashes) {
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
      const [hash] = hashes;
      const [newest] = hash && hashes.length === 1 ? await findCause([hash, 1]) : await eventsQuery(db, hashes, 1).execute();
      return newest?.cause as PreferenceCause | undefined;
    },
    async reasons() {
      return db.selectFrom('unsubscribe_reason').selectAll().orderBy('day').orderBy('reason').execute();
    },
    async putTracking({ hash, keyId, choices: { opens, clicks } }, hashes) {
      await db.deleteFrom('tracking').where('hash', 'in', [...hashes]).execute();
      await db.insertInto('tracking').values({ hash, key_id: keyId, opens, clicks }).execute();
    },
    async addEvent({ hash, keyId, at, reference, cause, undoes, after, before }, hashes, keep, isMeant = true) {
      const older = hashes.filter((each) => !each.equals(hash));
      if (older.length > 0) await db.updateTable('preference_event').set({ hash, key_id: keyId }).where('hash', 'in', older).execute();
      const ids = await earlier([hash]);
      await forget(['', isMeant ? hash : NOTHING, '']);
      const [added] = await insert([hash, keyId, at, reference, cause, undoes ?? null, JSON.stringify(after), before ? JSON.stringify(before) : '']);
      await drop([isMeant ? NONE : added!.id]);
      const beyond = isMeant ? ids[keep - 1] : undefined;
      if (beyond) await db.deleteFrom('preference_event').where('hash', '=', hash).where('id', '<=', beyond.id).execute();
    },
    async settle(hashes) {
      for (const hash of hashes) await forget(['', hash, '']);
    },
    async remove(hashes) {
      await db.deleteFrom('tracking').where('hash', 'in', [...hashes]).execute();
      await db.deleteFrom('preference_event').where('hash', 'in', [...hashes]).execute();
    },
    async purge(before) {
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
