import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { postJson, receiptOf, startApp } from '../app.fixture.ts';
import type { WaitingMail } from '../outbox/outbox-store.ts';
import { changeRequest } from '../requests/change-request.ts';
import type { StepName } from '../requests/states.ts';
import { dailyChores } from './daily-chores.ts';
import { remindTeam } from './remind.ts';
import { runDue } from './scheduler.ts';
import type { Chore } from './scheduler.ts';

const start = async (t: TestContext) => {
  const { app, parts, storage, time, log } = await startApp(t, { sendsMail: false });
  let asked = 0;
  const ask = async (right: string) =>
    (await receiptOf(await postJson(app, { right, subject: { email: 'jo@example.com', name: 'Jo Field' }, message: 'I am Jo', noticeVersion: '2018-05-10' }, { key: `key-000${(asked += 1)}` }))).reference;
  const take = (reference: string, step: StepName, note = 'In words') =>
    storage.transaction((stores) => changeRequest(reference, { step, by: { who: 'team', name: 'Sam Field' }, note }, { ...parts, now: time.now }, stores));
  const on = async (instant: string, ...chores: readonly Chore[]): Promise<readonly WaitingMail[]> => {
    time.now = new Date(instant);
    await runDue({ storage, clock: () => time.now, logger: parts.logger, timeZone: 'Europe/London', chores });
    const mails = await storage.transaction(({ outbox }) => outbox.claim({ now: '2099-01-01T00:00:00.000Z', until: '2099-01-01T00:00:00.000Z', most: 50 }));
    for (const { id } of mails) await storage.transaction(({ outbox }) => outbox.remove(id));
    return mails;
  };
  const remind = remindTeam({ storage, notices: parts.notices, daysBefore: [7, 2] });
  const all = (sendsMail: boolean) => dailyChores({ ...parts, daysBefore: [7, 2], sendsMail });
  return { ask, take, on, storage, log, remind, all, time };
};

describe('the chores of a day', () => {
  it('are done once a day, by the calendar of the notice', async (t) => {
    const { on } = await start(t);
    let count = 0;
    const chore = { name: 'count', run: async () => void (count += 1) };
    for (const instant of ['2026-09-03T10:00:00Z', '2026-09-03T22:59:59Z', '2026-09-03T23:00:00Z', '2026-09-04T12:00:00Z']) await on(instant, chore);
    assert.equal(count, 2);
  });

  it('leave a chore that failed for later, and do the others', async (t) => {
    const { on, log } = await start(t);
    const done: string[] = [];
    const failing = { name: 'failing', run: () => (done.length < 2 ? Promise.reject(new Error('jo@example.com')) : Promise.resolve(void done.push('failing'))) };
    const other = { name: 'other', run: async () => void done.push('other') };
    await on('2026-09-03T10:00:00Z', failing, other);
    await on('2026-09-03T10:30:00Z', failing, other);
    assert.deepEqual(done, ['other']);
    assert.match(log.join(''), /"chore":"failing"/u);
    assert.doesNotMatch(log.join(''), /jo@/u);
    done.push('');
    await on('2026-09-03T11:00:00Z', failing);
    assert.equal(done.at(-1), 'failing');
  });
});

describe('what a server does once a day', () => {
  it('(retention.period, lia.confirm.13) forgets whom closed requests were about, keeps the periods, and mails the team about dates and reviews', async (t) => {
    const { all, ask, on } = await start(t);
    await ask('rectification');
    assert.deepEqual(all(true).map(({ name }) => name), ['forget-requests', 'keep-periods', 'remind-team', 'remind-of-reviews']);
    const mails = await on('2026-10-02T09:00:00Z', ...all(true));
    assert.deepEqual(mails.map(({ kind }) => kind), ['team-reminder', 'review-assessment', 'review-notice']);
  });

  it('writes no mail that nobody delivers', async (t) => {
    const { all, ask, on } = await start(t);
    await ask('rectification');
    assert.deepEqual(await on('2026-10-02T09:00:00Z', ...all(false)), []);
  });
});

describe('reminders to the team', () => {
  it('(object.time) come seven and two days before the date and when it has gone by, each once, to the address of the notice', async (t) => {
    const { ask, on, remind } = await start(t);
    const reference = await ask('objection');
    assert.deepEqual(await on('2026-09-25T09:00:00Z', remind), []);
    const [week] = await on('2026-09-26T09:00:00Z', remind);
    assert.deepEqual([week?.recipient, week?.subject], ['data-compliance@clarioncomms.com', 'A request is due soon']);
    for (const part of [week!.body, week!.html!]) assert.ok(part.includes(reference) && part.includes('Due on 3 October 2026'), part);
    assert.deepEqual(await on('2026-09-27T09:00:00Z', remind), []);
    assert.equal((await on('2026-10-01T09:00:00Z', remind)).length, 1);
    assert.deepEqual(await on('2026-10-03T09:00:00Z', remind), []);
    assert.match((await on('2026-10-04T09:00:00Z', remind))[0]!.body, /It was due on 3 October 2026/u);
    assert.deepEqual(await on('2026-10-05T09:00:00Z', remind), []);
  });

  it('are one mail a day for all, and hold nothing of a person', async (t) => {
    const { ask, on, remind } = await start(t);
    for (const right of ['objection', 'rectification', 'restriction']) await ask(right);
    const mails = await on('2026-10-02T09:00:00Z', remind);
    assert.deepEqual(mails.map(({ subject }) => subject), ['3 requests are due soon']);
    assert.doesNotMatch(JSON.stringify(mails), /jo@|Jo/u);
  });

  it('leave out what is closed, what waits for the person, and complaints that were acknowledged', async (t) => {
    const { ask, take, on, remind } = await start(t);
    await take(await ask('rectification'), 'fulfil');
    await take(await ask('restriction'), 'ask-clarification');
    await take(await ask('complaint'), 'acknowledge');
    const waiting = await ask('complaint');
    const [mail] = await on('2026-09-30T09:00:00Z', remind);
    assert.equal(mail?.subject, 'A request is due soon');
    assert.ok(mail.body.includes(waiting));
  });

  it('come again for a date that has moved', async (t) => {
    const { ask, take, on, remind, time } = await start(t);
    const reference = await ask('rectification');
    assert.equal((await on('2026-09-29T09:00:00Z', remind)).length, 1);
    time.now = new Date('2026-09-30T09:00:00Z');
    await take(reference, 'extend');
    assert.deepEqual(await on('2026-10-04T09:00:00Z', remind), []);
    assert.match((await on('2026-11-28T09:00:00Z', remind))[0]!.body, /Due on 3 December 2026/u);
  });
});
