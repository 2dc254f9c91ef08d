import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { Storage } from './storage.ts';

const HASH = Buffer.alloc(32, 1);
const HOUR = 3_600_000;
const NOW = '2026-09-03T10:15:00.000Z';
/** What a clock said that was ahead by more than a year, before it was put back to now. */
const AHEAD = '2027-12-03T10:15:00.000Z';
const UNTIL = '2027-12-03T10:25:00.000Z';
const SOON = '2026-09-03T10:25:00.000Z';

/** What every storage does after a clock was ahead and was put back: nothing waits for that time to come. */
export const clockConformance = (name: string, open: (t: TestContext) => Promise<Storage>): void => {
  const opened = async (t: TestContext): Promise<Storage> => {
    const storage = await open(t);
    t.after(() => storage.close());
    return storage;
  };

  describe(`${name} when a clock was ahead and is put back`, () => {
    it('gives out mail that was put off then, and still not what waits as it should', async (t) => {
      const storage = await opened(t);
      await storage.transaction(async ({ outbox }) => {
        for (const [subject, at, due] of [['now', NOW, NOW], ['ahead', AHEAD, AHEAD], ['soon', NOW, SOON]] as const)
          await outbox.add({ kind: 'a', recipient: 'jo@example.com', subject, body: '' }, at, { dueAt: due });
      });
      const claimed = await storage.transaction(({ outbox }) => outbox.claim({ now: NOW, until: SOON, most: 9 }));
      assert.deepEqual(claimed.map(({ subject }) => subject), ['now', 'ahead']);
    });

    it('writes to an address again that was written to then', async (t) => {
      const storage = await opened(t);
      const since = new Date(Date.parse(NOW) - HOUR).toISOString();
      await storage.transaction(async ({ outbox }) => {
        await outbox.openWindow({ hash: HASH, at: AHEAD, since: AHEAD });
        assert.equal(await outbox.openWindow({ hash: HASH, at: NOW, since }), true);
        assert.equal(await outbox.openWindow({ hash: HASH, at: NOW, since }), false);
        const other = Buffer.alloc(32, 2);
        await outbox.book({ hash: other, at: AHEAD, within: HOUR });
        assert.equal(await outbox.book({ hash: other, at: NOW, within: HOUR }), NOW);
        assert.equal(await outbox.book({ hash: other, at: NOW, within: HOUR }), '2026-09-03T11:15:00.000Z');
        assert.equal(await outbox.book({ hash: other, at: NOW, within: HOUR }), undefined);
      });
    });

    it('gives out events that were put off, or claimed and never ended, then', async (t) => {
      const storage = await opened(t);
      await storage.transaction(async ({ webhooks }) => {
        await webhooks.setEndpoints(['crm']);
        for (const id of ['A', 'B']) await webhooks.add({ id, type: 'a', at: AHEAD, reference: '', orderBy: [], body: '{}' }, ['crm']);
      });
      const claim = (now: string, until: string) => storage.transaction(({ webhooks }) => webhooks.claim({ endpoint: 'crm', now, until, most: 9 }));
      assert.equal((await claim(AHEAD, UNTIL)).length, 2);
      await storage.transaction(({ webhooks }) => webhooks.postpone({ endpoint: 'crm', id: 'B' }, UNTIL, '500'));
      assert.deepEqual((await claim(NOW, SOON)).map(({ id }) => id), ['A', 'B']);
      assert.deepEqual(await claim(NOW, SOON), []);
    });

    it('does the chores of a day that came after those of a later one', async (t) => {
      const storage = await opened(t);
      const claim = (now: string, until: string) => storage.transaction(({ chores }) => chores.claim({ name: 'sweep', day: now.slice(0, 10), now, until }));
      assert.equal(await claim(AHEAD, UNTIL), true);
      assert.equal(await claim(NOW, SOON), true);
      await storage.transaction(({ chores }) => chores.finish('sweep', AHEAD.slice(0, 10)));
      assert.equal(await claim('2026-09-03T12:00:00.000Z', '2026-09-03T12:10:00.000Z'), true);
      await storage.transaction(({ chores }) => chores.finish('sweep', '2026-09-03'));
      assert.equal(await claim('2026-09-03T14:00:00.000Z', '2026-09-03T14:10:00.000Z'), false);
    });
  });
};
