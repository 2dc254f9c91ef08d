import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { StoredRequest } from '../requests/request-store.ts';
import type { Storage } from './storage.ts';

const AT = '2026-09-03T10:15:00.000Z';
const LATER = '2026-09-04T10:15:00.000Z';

const request = (reference: string, more: Partial<StoredRequest> = {}): StoredRequest => ({
  ...{ reference, right: 'objection', status: 'received', receivedAt: AT, promisedBy: '2026-10-03', statutoryBy: '2026-10-05', dueBy: '2026-10-03' },
  ...{ noticeVersion: '2018-05-10', subject: { email: 'jo@example.com' } },
  ...more,
});

/** What every storage counts of itself. */
export const censusConformance = (name: string, open: (t: TestContext) => Promise<Storage>): void => {
  describe(`${name} as what is counted`, () => {
    it('counts nothing where there is nothing', async (t) => {
      const storage = await open(t);
      t.after(() => storage.close());
      assert.deepEqual(await storage.census.take('2026-10-04'), { requests: [], overdue: [], forReview: 0, mail: { count: 0 }, events: [] });
    });

    it('counts requests by right and status, those that are late or to be reviewed, and what waits since when', async (t) => {
      const storage = await open(t);
      t.after(() => storage.close());
      await storage.transaction(async ({ requests, outbox, webhooks }) => {
        for (const each of [
          request('A', { review: 'trap' }),
          request('B'),
          request('C', { status: 'fulfilled', review: 'trap' }),
          request('D', { right: 'access', dueBy: '2026-10-04' }),
          // A complaint's one date is that of its acknowledgement.
          request('E', { right: 'complaint', status: 'acknowledged', acknowledgedAt: AT }),
          request('F', { right: 'complaint' }),
        ])
          await requests.add(each);
        for (const at of [LATER, AT]) await outbox.add({ kind: 'a', recipient: 'jo@example.com', subject: 'A', body: 'B' }, at);
        await webhooks.setEndpoints(['crm']);
        for (const [id, at] of [['msg_a', AT], ['msg_b', LATER], ['msg_c', LATER]] as const)
          await webhooks.add({ id, type: 'objection.received', at, reference: '', orderBy: [], body: '{}' }, ['crm']);
        await webhooks.giveUp({ endpoint: 'crm', id: 'msg_a' }, LATER, '404');
      });
      assert.deepEqual(await storage.census.take('2026-10-04'), {
        requests: [
          { right: 'access', status: 'received', count: 1 },
          { right: 'complaint', status: 'acknowledged', count: 1 },
          { right: 'complaint', status: 'received', count: 1 },
          { right: 'objection', status: 'fulfilled', count: 1 },
          { right: 'objection', status: 'received', count: 2 },
        ],
        overdue: [
          { right: 'complaint', count: 1 },
          { right: 'objection', count: 2 },
        ],
        forReview: 1,
        mail: { count: 2, oldest: AT },
        events: [
          { endpoint: 'crm', state: 'dead', count: 1, oldest: AT },
          { endpoint: 'crm', state: 'waiting', count: 2, oldest: LATER },
        ],
      });
    });
  });
};
