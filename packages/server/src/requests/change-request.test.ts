import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { receiptOf, postJson, startApp } from '../app.fixture.ts';
import { findBreak } from '../audit/chain.ts';
import { changeRequest } from './change-request.ts';
import type { Change } from './change-request.ts';
import type { Actor } from './request-store.ts';

const SAM: Actor = { who: 'team', name: 'Sam Field' };
const REQUEST = { subject: { email: 'jo@example.com' }, noticeVersion: '2018-05-10' };

/** A request that was just taken, where no mail asks for a confirmation, and a way to take steps on it at a time. */
const taken = async (t: TestContext, right = 'access') => {
  const { app, parts, storage, time } = await startApp(t, { sendsMail: false });
  const { reference } = await receiptOf(await postJson(app, { ...REQUEST, right }));
  const take = (at: string, change: Partial<Change> & Pick<Change, 'step'>) => {
    time.now = new Date(at);
    const { keys, notices } = parts;
    return storage.transaction((stores) => changeRequest(reference, { by: SAM, ...change }, { now: time.now, keys, notices }, stores));
  };
  return { reference, take, storage, find: async () => (await storage.requests.find(reference))! };
};

describe('a step on a request', () => {
  it('(access.time) stops the clock while a clarification is awaited, and moves the dates by the days of the pause', async (t) => {
    const { take, find } = await taken(t);
    await take('2026-09-05T09:00:00Z', { step: 'ask-clarification', note: 'Which year?' });
    const paused = await find();
    assert.deepEqual([paused.status, paused.waitsFor, paused.pausedSince, paused.dueBy], ['awaiting-clarification', 'clarification', '2026-09-05T09:00:00.000Z', '2026-10-03']);
    await take('2026-09-15T09:00:00Z', { step: 'clarify', by: { who: 'person' }, note: '2025' });
    const { status, waitsFor, pausedSince, pausedDays, promisedBy, statutoryBy, dueBy, receivedAt } = await find();
    assert.deepEqual([status, waitsFor, pausedSince, pausedDays], ['in-progress', undefined, undefined, 10]);
    assert.deepEqual([promisedBy, statutoryBy, dueBy], ['2026-10-13', '2026-10-13', '2026-10-13']);
    assert.equal(receivedAt, '2026-09-03T10:15:00.000Z');
  });

  it('counts the days of a pause on the calendar of the notice', async (t) => {
    const { take, find } = await taken(t);
    // Half past eleven in London is half past ten in UTC; ten minutes past midnight there is still the same day in UTC.
    await take('2026-09-05T22:30:00Z', { step: 'ask-clarification', note: 'Which year?' });
    await take('2026-09-05T23:10:00Z', { step: 'resume' });
    assert.equal((await find()).pausedDays, 1);
  });

  it('(erasure.time) starts the clock of an erasure again when its mail is confirmed', async (t) => {
    const { take, find } = await taken(t, 'erasure');
    await take('2026-09-03T10:15:00Z', { step: 'ask-confirmation', by: { who: 'server' } });
    assert.deepEqual([(await find()).status, (await find()).waitsFor], ['awaiting-identity', 'confirmation']);
    await take('2026-09-06T10:15:00Z', { step: 'confirm', by: { who: 'person' } });
    assert.deepEqual([(await find()).status, (await find()).dueBy], ['in-progress', '2026-10-06']);
  });

  it('(access.time) extends by two months from the original start, once, and keeps the reason', async (t) => {
    const { take, find } = await taken(t);
    await take('2026-09-20T09:00:00Z', { step: 'extend', note: 'Five systems, one of them on paper' });
    const { status, extension, dueBy, statutoryBy } = await find();
    assert.deepEqual([status, dueBy, statutoryBy], ['extended', '2026-12-03', '2026-12-03']);
    assert.deepEqual(extension, { at: '2026-09-20T09:00:00.000Z', until: '2026-12-03', reason: 'Five systems, one of them on paper' });
    await assert.rejects(take('2026-09-21T09:00:00Z', { step: 'extend', note: 'More' }), { name: 'StepRefused', code: 'not-now' });
  });

  it('extends on the last day of the first month, and not on the day after, a pause aside', async (t) => {
    const first = await taken(t);
    await assert.rejects(first.take('2026-10-03T23:30:00Z', { step: 'extend', note: 'Late' }), { code: 'too-late', message: /within the first month.*2026-10-03/u });
    await first.take('2026-10-03T22:30:00Z', { step: 'extend', note: 'In time' });
    const second = await taken(t);
    await second.take('2026-09-05T09:00:00Z', { step: 'ask-identity', note: 'A copy of a bill' });
    await second.take('2026-09-10T09:00:00Z', { step: 'resume' });
    await second.take('2026-10-08T09:00:00Z', { step: 'extend', note: 'In time' });
    assert.equal((await second.find()).extension?.until, '2026-12-08');
  });

  it('takes no step that has to be told without words, and leaves everything as it was', async (t) => {
    const { take, find, storage } = await taken(t);
    const before = await find();
    for (const step of ['ask-identity', 'ask-clarification', 'extend', 'refuse', 'clarify'] as const)
      await assert.rejects(take('2026-09-05T09:00:00Z', { step, note: ' \n' }), { name: 'StepRefused', code: 'needs-a-note' }, step);
    assert.deepEqual(await find(), before);
    assert.equal((await Array.fromAsync(storage.audit.list())).length, 1);
  });

  it('keeps when a complaint was acknowledged, which a question to the person is too', async (t) => {
    const first = await taken(t, 'complaint');
    await first.take('2026-09-10T09:00:00Z', { step: 'acknowledge' });
    assert.equal((await first.find()).acknowledgedAt, '2026-09-10T09:00:00.000Z');
    await assert.rejects(first.take('2026-09-11T09:00:00Z', { step: 'acknowledge' }), { code: 'not-now' });
    const second = await taken(t, 'complaint');
    await second.take('2026-09-10T09:00:00Z', { step: 'ask-clarification', note: 'Which call was it?' });
    assert.equal((await second.find()).acknowledgedAt, '2026-09-10T09:00:00.000Z');
  });

  it('closes with the answer and the time, and takes no step after that', async (t) => {
    const { take, find } = await taken(t);
    await take('2026-09-20T09:00:00Z', { step: 'fulfil', note: 'It is in the bundle' });
    const { status, answer, closedAt } = await find();
    assert.deepEqual([status, answer, closedAt], ['fulfilled', 'It is in the bundle', '2026-09-20T09:00:00.000Z']);
    await assert.rejects(take('2026-09-21T09:00:00Z', { step: 'withdraw' }), { code: 'not-now' });
  });

  it('refuses no objection, whoever asks and for whatever reason (lia.confirm.11)', async (t) => {
    const { take } = await taken(t, 'objection');
    await assert.rejects(take('2026-09-05T09:00:00Z', { step: 'refuse', note: 'We would rather not' }), { code: 'never-for-this-right' });
  });

  it('says so where there is no such request', async (t) => {
    const { storage, parts } = await startApp(t);
    const change = storage.transaction((stores) => changeRequest('AAAA-AAAA-AAAA', { step: 'start', by: SAM }, { now: new Date(), ...parts }, stores));
    await assert.rejects(change, { name: 'StepRefused', code: 'unknown-reference' });
  });

  it('leaves a row of history and of the audit, which holds no name and no word of either', async (t) => {
    const { take, storage, reference } = await taken(t);
    await take('2026-09-05T09:00:00Z', { step: 'ask-clarification', note: 'Which year, Jo?' });
    await take('2026-09-06T09:00:00Z', { step: 'clarify', by: { who: 'person' }, note: '2025' });
    assert.deepEqual(
      (await storage.requests.stepsOf(reference)).map(({ step, status, by }) => [step, status, by]),
      [
        ['receive', 'received', { who: 'person' }],
        ['ask-clarification', 'awaiting-clarification', SAM],
        ['clarify', 'in-progress', { who: 'person' }],
      ],
    );
    const audit = await Array.fromAsync(storage.audit.list());
    const [asked, answered] = audit.slice(1).map(({ details }) => JSON.parse(details) as Record<string, string>);
    assert.match(asked!['by']!, /^team:[0-9a-f]{32}$/u);
    assert.deepEqual({ ...asked, by: '' }, { step: 'ask-clarification', from: 'received', to: 'awaiting-clarification', by: '', dueBy: '2026-10-03' });
    assert.deepEqual(answered, { step: 'clarify', from: 'awaiting-clarification', to: 'in-progress', by: 'person', dueBy: '2026-10-04' });
    assert.doesNotMatch(JSON.stringify(audit), /Sam|Field|Jo|jo@|Which/u);
    assert.equal(await findBreak(storage.audit.list()), undefined);
  });
});
