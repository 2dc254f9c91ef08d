import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { Storage } from './storage.ts';

/** What every storage keeps of chores. `open` gives each test an empty one. */
export const choresConformance = (name: string, open: (t: TestContext) => Promise<Storage>): void => {
  const opened = async (t: TestContext): Promise<Storage> => {
    const storage = await open(t);
    t.after(() => storage.close());
    return storage;
  };
  const claim = (storage: Storage, now: string, until: string) =>
    storage.transaction(({ chores }) => chores.claim({ name: 'sweep', day: now.slice(0, 10), now, until }));

  describe(`${name} as a storage of chores`, () => {
    it('gives a chore to one of those that come at once, and to nobody again on a day on which it is done', async (t) => {
      const storage = await opened(t);
      const taken = await Promise.all(Array.from({ length: 5 }, () => claim(storage, '2026-09-03T10:00:00.000Z', '2026-09-03T11:00:00.000Z')));
      assert.deepEqual(taken.filter(Boolean), [true]);
      await storage.transaction(({ chores }) => chores.finish('sweep', '2026-09-03'));
      assert.equal(await claim(storage, '2026-09-03T23:00:00.000Z', '2026-09-04T00:00:00.000Z'), false);
      assert.equal(await claim(storage, '2026-09-04T00:00:00.000Z', '2026-09-04T01:00:00.000Z'), true);
    });

    it('gives a chore on that was never finished, once its claim has run out', async (t) => {
      const storage = await opened(t);
      assert.equal(await claim(storage, '2026-09-03T10:00:00.000Z', '2026-09-03T11:00:00.000Z'), true);
      assert.equal(await claim(storage, '2026-09-03T10:59:59.999Z', '2026-09-03T12:00:00.000Z'), false);
      assert.equal(await claim(storage, '2026-09-03T11:00:00.000Z', '2026-09-03T12:00:00.000Z'), true);
    });

    it('gives a reminder of a date once', async (t) => {
      const storage = await opened(t);
      const remind = (dueBy: string, days: number) => storage.transaction(({ chores }) => chores.claimReminder({ reference: 'AAAA-AAAA-AAAA', dueBy, days }));
      assert.deepEqual([await remind('2026-10-03', 7), await remind('2026-10-03', 7), await remind('2026-10-03', 2), await remind('2026-10-08', 7)], [true, false, true, true]);
    });
  });
};
