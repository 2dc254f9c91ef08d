import type { Kysely } from 'kysely';
import { latestWait } from '../../clock.ts';
import type { ChoreStore } from '../../chores/chore-store.ts';
import type { Tables } from './tables.ts';

/** Chores and reminders in tables. */
export const choreRows = (db: Kysely<Tables>): ChoreStore => ({
  async claim({ name, day, now, until }) {
    await db.insertInto('chore').values({ name, done_on: '', claimed_until: '' }).onConflict((conflict) => conflict.doNothing()).execute();
    const { numUpdatedRows } = await db
      .updateTable('chore')
      .set({ claimed_until: until })
      .where('name', '=', name)
      // A day or a claim further ahead is of a clock that was.
      .where((eb) => eb.or([eb('done_on', '<', day), eb('done_on', '>', latestWait(now).slice(0, 10))]))
      .where((eb) => eb.or([eb('claimed_until', '<=', now), eb('claimed_until', '>', latestWait(now))]))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  async finish(name, day) {
    await db.updateTable('chore').set({ done_on: day }).where('name', '=', name).execute();
  },
  async claimReminder({ reference, dueBy, days }) {
    const { numInsertedOrUpdatedRows: added = 0n } = await db
      .insertInto('reminder')
      .values({ reference, due_by: dueBy, days })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added > 0n;
  },
});
