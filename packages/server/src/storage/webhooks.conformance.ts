import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { OutgoingEvent } from '../webhooks/webhook-store.ts';
import type { Storage } from './storage.ts';

const AT = '2026-09-03T10:15:00.000Z';
const SOON = '2026-09-03T10:16:00.000Z';
const LATER = '2026-09-04T10:15:00.000Z';
const [jo, al, telephone] = [1, 2, 3].map((each) => Buffer.alloc(32, each)) as [Buffer, Buffer, Buffer];

const event = (id: string, orderBy: readonly Buffer[], more: Partial<OutgoingEvent> = {}): OutgoingEvent => ({
  id,
  type: 'objection.received',
  at: AT,
  reference: `REF-${id}`,
  orderBy,
  body: `{"to":"${id} ő"}`,
  ...more,
});

/** What every storage keeps to for the events that leave. */
export const webhooksConformance = (name: string, prepare: (t: TestContext) => Promise<Storage>): void => {
  const opened = async (t: TestContext, endpoints: readonly string[] = ['crm']) => {
    const storage = await prepare(t);
    t.after(() => storage.close());
    await storage.transaction(({ webhooks }) => webhooks.setEndpoints(endpoints));
    const add = (...events: readonly OutgoingEvent[]) =>
      storage.transaction(async ({ webhooks }) => {
        for (const each of events) await webhooks.add(each, endpoints);
      });
    const claim = (now = AT, { endpoint = 'crm', until = SOON, most = 10 } = {}) =>
      storage.transaction(({ webhooks }) => webhooks.claim({ endpoint, now, until, most }));
    const claimed = async (...words: Parameters<typeof claim>) => (await claim(...words)).map(({ id }) => id).join('');
    const delivered = (id: string, endpoint = 'crm') => storage.transaction(({ webhooks }) => webhooks.delivered({ endpoint, id }));
    const listed = async (filter?: Parameters<typeof storage.webhooks.list>[0]) => {
      const found = [];
      for await (const each of storage.webhooks.list(filter)) found.push(each);
      return found;
    };
    return { storage, add, claim, claimed, delivered, listed };
  };

  describe(`${name} as an outbox of events`, () => {
    it('gives an event to one taker, whole, and again once the claim has run out', async (t) => {
      const { add, claim, claimed } = await opened(t);
      await add(event('A', [jo]));
      assert.equal(await claimed('2026-09-03T10:14:59.999Z'), '');
      assert.deepEqual(await claim(), [{ endpoint: 'crm', id: 'A', type: 'objection.received', at: AT, reference: 'REF-A', body: '{"to":"A ő"}', attempts: 1 }]);
      assert.equal(await claimed(), '');
      assert.deepEqual((await claim(SOON)).map(({ id, attempts }) => [id, attempts]), [['A', 2]]);
    });

    it('keeps the events of each person in order, whichever detail they share, and lets others pass', async (t) => {
      const { storage, add, claimed, delivered } = await opened(t);
      await add(event('A', [jo, telephone]), event('B', [telephone]), event('C', [jo]), event('D', [al]), event('E', []));
      assert.equal(await claimed(), 'ADE');
      assert.equal(await claimed(), '');
      await storage.transaction(({ webhooks }) => webhooks.postpone({ endpoint: 'crm', id: 'A' }, LATER, '500'));
      assert.equal(await claimed(SOON), 'DE');
      assert.equal(await claimed(LATER, { until: LATER }), 'DEA');
      await delivered('A');
      assert.equal(await claimed(LATER), 'BCDE');
    });

    it('lets each endpoint go its own way, and keeps an event until the last one has it', async (t) => {
      const { storage, add, claimed, delivered, listed } = await opened(t, ['crm', 'mailer']);
      await add(event('A', [jo]), event('B', [jo]));
      assert.equal(await claimed(AT, { endpoint: 'crm' }), 'A');
      await delivered('A');
      assert.equal(await claimed(AT, { endpoint: 'crm' }), 'B');
      assert.equal(await claimed(AT, { endpoint: 'mailer' }), 'A');
      await delivered('A', 'mailer');
      assert.deepEqual((await listed()).map(({ id, endpoint }) => `${id} ${endpoint}`), ['B crm', 'B mailer']);
      assert.deepEqual(await storage.webhooks.endpoints(), ['crm', 'mailer']);
    });

    it('lists what was given up, lets it hold nothing back, and starts it anew', async (t) => {
      const { storage, add, claim, claimed, listed } = await opened(t);
      await add(event('A', [jo]), event('B', [jo]));
      assert.equal(await claimed(), 'A');
      await storage.transaction(({ webhooks }) => webhooks.giveUp({ endpoint: 'crm', id: 'A' }, SOON, '404'));
      assert.deepEqual(await listed({ state: 'dead' }), [
        { endpoint: 'crm', id: 'A', type: 'objection.received', at: AT, reference: 'REF-A', state: 'dead', dueAt: SOON, attempts: 1, failure: '404' },
      ]);
      assert.equal(await claimed(LATER, { until: LATER }), 'B');
      assert.equal(await storage.transaction(({ webhooks }) => webhooks.retry({ state: 'dead', of: 'REF-A' }, LATER)), 1);
      assert.equal(await storage.transaction(({ webhooks }) => webhooks.retry({ state: 'dead' }, LATER)), 0);
      assert.deepEqual((await claim(LATER)).map(({ id, attempts }) => [id, attempts]), [['A', 1]]);
    });

    it('forgets what was given up once its time is over', async (t) => {
      const { storage, add, listed } = await opened(t);
      await add(event('A', [jo]), event('B', [al]));
      await storage.transaction(({ webhooks }) => webhooks.giveUp({ endpoint: 'crm', id: 'A' }, SOON, '404'));
      const purge = (before: string) => storage.transaction(({ webhooks }) => webhooks.purge(before));
      assert.equal(await purge(SOON), 0);
      assert.equal(await purge(LATER), 1);
      assert.deepEqual((await listed()).map(({ id }) => id), ['B']);
    });

    it('tries at once what failed, once an endpoint answers again', async (t) => {
      const { storage, add, claimed } = await opened(t);
      await add(event('A', [jo]), event('B', [al]));
      assert.equal(await claimed(), 'AB');
      await storage.transaction(({ webhooks }) => webhooks.postpone({ endpoint: 'crm', id: 'A' }, LATER, 'ECONNREFUSED'));
      assert.equal(await claimed(), '');
      await storage.transaction(({ webhooks }) => webhooks.hasten('crm', AT));
      assert.equal(await claimed(), 'A');
    });

    it('drops what waits for an endpoint that is gone', async (t) => {
      const { storage, add, listed } = await opened(t, ['crm', 'mailer']);
      await add(event('A', [jo]));
      const set = (ids: readonly string[]) => storage.transaction(({ webhooks }) => webhooks.setEndpoints(ids));
      assert.equal(await set(['crm']), 1);
      assert.deepEqual((await listed()).map(({ endpoint }) => endpoint), ['crm']);
      assert.equal(await set([]), 1);
      assert.deepEqual(await listed(), []);
      assert.deepEqual(await storage.webhooks.endpoints(), []);
    });

    it('lists more than it reads at a time, each once and in order', async (t) => {
      const { add, listed } = await opened(t, ['crm', 'mailer']);
      const ids = Array.from({ length: 601 }, (_, each) => String(each).padStart(4, '0'));
      await add(...ids.map((id) => event(id, [])));
      assert.deepEqual((await listed({ endpoint: 'mailer' })).map(({ id }) => id), ids);
      assert.equal((await listed()).length, 1_202);
    });

    it('keeps no event of a transaction that fails', async (t) => {
      const { storage, listed } = await opened(t);
      const failing = storage.transaction(async ({ webhooks }) => {
        await webhooks.add(event('A', [jo]), ['crm']);
        throw new Error('no');
      });
      await assert.rejects(failing, /no/u);
      assert.deepEqual(await listed(), []);
    });
  });
};
