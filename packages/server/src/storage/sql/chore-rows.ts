import type { Kysely } from 'kysely';
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
      .where('done_on', '<', day)
      .where('claimed_until', '<=', now)
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
