import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { notice } from '@clarion-privacy/notice/clarion';
import { postJson, receiptOf, startApp } from '../app.fixture.ts';
import { findBreak } from '../audit/chain.ts';
import { noticesOf } from '../notices/notices.ts';
import { changeRequest } from '../requests/change-request.ts';
import { forgetRequests } from './forget-requests.ts';

const start = async (t: TestContext) => {
  const { app, parts, storage, time } = await startApp(t, { sendsMail: false });
  const ask = async (right: string) =>
    (await receiptOf(await postJson(app, { right, subject: { email: 'jo@example.com', name: 'Jo Field' }, message: 'I am Jo', noticeVersion: notice.figures.version }, { key: `key-${right}` }))).reference;
  const close = (reference: string) =>
    storage.transaction((stores) => changeRequest(reference, { step: 'fulfil', by: { who: 'team', name: 'Sam Field' }, note: 'Done, Jo' }, { ...parts, now: time.now }, stores));
  const forgetOn = (at: string, of: typeof notice = notice) => forgetRequests({ storage, notices: noticesOf(of) }).run(new Date(at));
  const emailOf = async (reference: string) => (await storage.requests.find(reference))?.subject.email;
  return { ask, close, forgetOn, emailOf, storage };
};

describe('the retention of requests', () => {
  it('(retention.period) forgets the person five years after a request was closed, and keeps what proof needs', async (t) => {
    const { ask, close, forgetOn, emailOf, storage } = await start(t);
    const [closed, open] = [await ask('rectification'), await ask('restriction')];
    await close(closed);
    await forgetOn('2031-09-02T12:00:00Z');
    assert.equal(await emailOf(closed), 'jo@example.com');
    await forgetOn('2031-09-03T12:00:00Z');
    const kept = await storage.requests.find(closed);
    assert.deepEqual([kept?.right, kept?.status, kept?.dueBy, kept?.subject, kept?.forgottenAt], ['rectification', 'fulfilled', '2026-10-05', {}, '2031-09-03T12:00:00.000Z']);
    assert.doesNotMatch(JSON.stringify([kept, await storage.requests.stepsOf(closed)]), /jo@|Jo/u);
    assert.equal(await emailOf(open), 'jo@example.com');
    const audit = await Array.fromAsync(storage.audit.list());
    assert.deepEqual([audit.at(-1)?.event, audit.at(-1)?.reference], ['request.forgotten', closed]);
    assert.equal(await findBreak(storage.audit.list()), undefined);
    await forgetOn('2031-09-04T12:00:00Z');
    assert.equal((await Array.fromAsync(storage.audit.list())).length, audit.length);
  });

  it('takes the period that the notice has for requests, where it has one', async (t) => {
    const { ask, close, forgetOn, emailOf } = await start(t);
    const closed = await ask('rectification');
    await close(closed);
    const own = { ...notice, register: { ...notice.register, keeping: [{ id: 'requests', period: 'P1Y' } as const] } };
    await forgetOn('2027-09-02T12:00:00Z', own);
    assert.equal(await emailOf(closed), 'jo@example.com');
    await forgetOn('2027-09-03T12:00:00Z', own);
    assert.equal(await emailOf(closed), undefined);
  });
});
