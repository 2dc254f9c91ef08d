import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { RequestChanges, RequestStep, StoredRequest } from '../requests/request-store.ts';
import type { Storage } from './storage.ts';

const request = (reference: string, more: Partial<StoredRequest> = {}): StoredRequest => ({
  reference,
  right: 'access',
  status: 'received',
  receivedAt: '2026-09-03T10:15:00.000Z',
  promisedBy: '2026-10-03',
  statutoryBy: '2026-10-05',
  dueBy: '2026-10-03',
  noticeVersion: '2018-05-10',
  subject: { email: 'jo@example.com' },
  ...more,
});

const DATES = { promisedBy: '2026-10-08', statutoryBy: '2026-10-12', dueBy: '2026-10-08' };
const WHOLE: RequestChanges = {
  status: 'awaiting-clarification',
  ...DATES,
  pausedSince: '2026-09-05T08:00:00.000Z',
  waitsFor: 'clarification',
  pausedDays: 5,
  extension: { at: '2026-09-04T08:00:00.000Z', until: '2026-12-03', reason: 'Five systems, one of them on paper' },
  acknowledgedAt: '2026-09-04T08:00:00.000Z',
  answer: 'Here it is',
  closedAt: '2026-09-20T08:00:00.000Z',
};

const step = (more: Partial<RequestStep>): RequestStep => ({
  ...{ reference: 'AAAA-AAAA-AAAA', at: '2026-09-03T10:15:00.000Z', step: 'receive', status: 'received', by: { who: 'person' } },
  ...more,
});

/** What every storage keeps of the life of a request. `open` gives each test an empty one. */
export const requestLifeConformance = (name: string, open: (t: TestContext) => Promise<Storage>): void => {
  const opened = async (t: TestContext, ...requests: readonly StoredRequest[]): Promise<Storage> => {
    const storage = await open(t);
    t.after(() => storage.close());
    await storage.transaction(async (stores) => {
      for (const each of requests) await stores.requests.add(each);
    });
    return storage;
  };

  describe(`${name} as a storage of what becomes of requests`, () => {
    it('finds a request by its reference, inside a transaction and outside, and none by another', async (t) => {
      const life = { way: 'phone', waitsFor: 'identity', pausedSince: '2026-09-05T08:00:00.000Z', pausedDays: 2 } as const;
      const storage = await opened(t, request('AAAA-AAAA-AAAA', life));
      assert.deepEqual(await storage.requests.find('AAAA-AAAA-AAAA'), request('AAAA-AAAA-AAAA', life));
      assert.deepEqual(await storage.transaction(({ requests }) => requests.find('AAAA-AAAA-AAAA')), request('AAAA-AAAA-AAAA', life));
      assert.equal(await storage.requests.find('BBBB-BBBB-BBBB'), undefined);
    });

    it('keeps why a request is reviewed first, when its person is forgotten too, and lists those alone', async (t) => {
      const storage = await opened(t, request('AAAA-AAAA-AAAA', { review: 'haste' }), request('BBBB-BBBB-BBBB'));
      await storage.transaction(({ requests }) => requests.forget('AAAA-AAAA-AAAA', '2031-09-20T08:00:00.000Z'));
      const found = await Array.fromAsync(storage.requests.list({ forReview: true }));
      assert.deepEqual(found.map(({ reference, review }) => [reference, review]), [['AAAA-AAAA-AAAA', 'haste']]);
      assert.equal((await Array.fromAsync(storage.requests.list({ forReview: false }))).length, 2);
    });

    it('changes what is named, takes out what is named undefined, and leaves the rest and the others', async (t) => {
      const storage = await opened(t, request('AAAA-AAAA-AAAA', { message: 'All of it' }), request('BBBB-BBBB-BBBB'));
      const change = (changes: RequestChanges) => storage.transaction(({ requests }) => requests.update('AAAA-AAAA-AAAA', changes));
      await change(WHOLE);
      assert.deepEqual(await storage.requests.find('AAAA-AAAA-AAAA'), { ...request('AAAA-AAAA-AAAA', { message: 'All of it' }), ...WHOLE });
      await change({ status: 'in-progress', ...DATES, pausedSince: undefined, waitsFor: undefined });
      const expected = { ...request('AAAA-AAAA-AAAA', { message: 'All of it' }), ...WHOLE, status: 'in-progress' };
      delete expected.pausedSince;
      delete expected.waitsFor;
      assert.deepEqual(await storage.requests.find('AAAA-AAAA-AAAA'), expected);
      assert.deepEqual(await storage.requests.find('BBBB-BBBB-BBBB'), request('BBBB-BBBB-BBBB'));
    });

    it('keeps the history of each request in its order, with who took each step', async (t) => {
      const storage = await opened(t, request('AAAA-AAAA-AAAA'));
      const steps = [
        step({}),
        step({ step: 'ask-clarification', status: 'awaiting-clarification', by: { who: 'team', name: 'Sam Field' }, note: 'Which year?' }),
        step({ step: 'clarify', status: 'in-progress', note: '2025' }),
        step({ step: 'fulfil', status: 'fulfilled', by: { who: 'server' } }),
      ];
      await storage.transaction(async ({ requests }) => {
        await requests.addStep(step({ reference: 'BBBB-BBBB-BBBB' }));
        for (const each of steps) await requests.addStep(each);
      });
      assert.deepEqual(await storage.requests.stepsOf('AAAA-AAAA-AAAA'), steps);
      assert.deepEqual(await storage.transaction(({ requests }) => requests.stepsOf('CCCC-CCCC-CCCC')), []);
    });

    it('retention.period: forgets whom a request was about, and keeps what proof needs', async (t) => {
      const subject = { name: 'Jo Field', email: 'jo@example.com', phone: '020 7946 0000', postal: '1 High Street' };
      const representative = { name: 'Ash Field', email: 'ash@example.com' };
      const person = { subject, representative, message: 'I am Jo', companies: ['ccm'] };
      const storage = await opened(t, request('AAAA-AAAA-AAAA', person), request('BBBB-BBBB-BBBB', person));
      await storage.transaction(async ({ requests }) => {
        await requests.addStep(step({ note: 'Jo wrote this' }));
        await requests.update('AAAA-AAAA-AAAA', WHOLE);
        await requests.forget('AAAA-AAAA-AAAA', '2031-09-21T00:00:00.000Z');
      });
      const found = await storage.requests.find('AAAA-AAAA-AAAA');
      assert.doesNotMatch(JSON.stringify([found, await storage.requests.stepsOf('AAAA-AAAA-AAAA')]), /Jo|Ash|jo@|7946|High Street|Here it is|paper/u);
      const expected = {
        ...request('AAAA-AAAA-AAAA', { subject: {}, companies: ['ccm'] }),
        ...WHOLE,
        extension: { ...WHOLE.extension, reason: '' },
        forgottenAt: '2031-09-21T00:00:00.000Z',
      };
      delete expected.answer;
      assert.deepEqual(found, expected);
      assert.deepEqual((await storage.requests.find('BBBB-BBBB-BBBB'))?.subject, subject);
    });

    it('lists what was closed before an instant and is not forgotten yet', async (t) => {
      const closedAt = '2026-09-20T08:00:00.000Z';
      const storage = await opened(
        t,
        request('AAAA-AAAA-AAAA', { status: 'fulfilled', closedAt }),
        request('BBBB-BBBB-BBBB', { status: 'fulfilled', closedAt, forgottenAt: closedAt }),
        request('CCCC-CCCC-CCCC'),
      );
      const toForget = async (before: string) => (await Array.fromAsync(storage.requests.list({ toForgetBefore: before }))).map(({ reference }) => reference);
      assert.deepEqual(await toForget('2026-09-20T08:00:00.001Z'), ['AAAA-AAAA-AAAA']);
      assert.deepEqual(await toForget(closedAt), []);
    });
  });
};
