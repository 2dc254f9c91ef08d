import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { RequestStatus } from '@clarion-privacy/protocol';
import { requestStatusSchema, WEBHOOK_EVENTS } from '@clarion-privacy/protocol';
import { postJson, receiptOf, startApp } from '../app.fixture.ts';
import type { WaitingMail } from '../outbox/outbox-store.ts';
import type { Storage } from '../storage/storage.ts';
import { takeStep } from './take-step.ts';
import type { Change } from './change-request.ts';

const SAM = { who: 'team', name: 'Sam Field' } as const;

const waiting = async (storage: Storage): Promise<readonly WaitingMail[]> => {
  const at = '2099-01-01T00:00:00.000Z';
  const mails = await storage.transaction(({ outbox }) => outbox.claim({ now: at, until: at, most: 50 }));
  for (const { id } of mails) await storage.transaction(({ outbox }) => outbox.remove(id));
  return mails;
};

const tokenIn = ({ body }: WaitingMail): string => /\/r\/([\w-]{32})\s/u.exec(body)![1]!;

/** A request, and the token of the mail about it. */
const asked = async (t: TestContext, right = 'rectification') => {
  const started = await startApp(t);
  const { app, storage, parts, time } = started;
  const receipt = await receiptOf(await postJson(app, { right, subject: { email: 'jo@example.com', name: 'Jo Field' }, message: 'My name has an e', noticeVersion: '2018-05-10' }));
  const [mail] = await waiting(storage);
  const { reference } = receipt;
  const take = (change: Omit<Change, 'by'>) =>
    storage.transaction((stores) => takeStep(reference, { by: SAM, ...change }, { ...parts, now: time.now, baseUrl: parts.config.baseUrl, sendsMail: true }, stores));
  const call = (path = '', { token = mail ? tokenIn(mail) : '', body, key = 'key-0001' }: { token?: string; body?: unknown; key?: string } = {}) =>
    app.request(`/v1/requests/${reference}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${token}`, ...(body !== undefined && { 'Content-Type': 'application/json', 'Idempotency-Key': key }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { ...started, receipt, reference, mail, take, call, token: mail ? tokenIn(mail) : '' };
};

const statusIn = async (response: Response): Promise<RequestStatus> => requestStatusSchema.parse(await response.json());

describe('GET /v1/requests/{reference}', () => {
  it('tells the bearer of the token in the mail where the request stands, and nothing of the person', async (t) => {
    const { call, receipt } = await asked(t);
    const response = await call();
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const text = await response.clone().text();
    assert.doesNotMatch(text, /jo@|Jo|Field|has an e/u);
    const { signature, ...said } = receipt;
    assert.ok(signature, 'what was signed is where it stood at first, not where it stands');
    assert.deepEqual(await statusIn(response), { ...said, history: [{ at: receipt.receivedAt, status: 'received' }], mayWithdraw: true, mayClarify: true });
  });

  it('answers an unknown reference, a wrong token, no token and the token of another request alike', async (t) => {
    const { app, call, token, storage, time } = await asked(t);
    time.now = new Date('2026-09-03T12:00:00Z');
    const other = await receiptOf(await postJson(app, { right: 'complaint', subject: { email: 'jo@example.com' }, noticeVersion: '2018-05-10' }, { key: 'key-0002' }));
    await waiting(storage);
    const read = (reference: string, authorization: string) => app.request(`/v1/requests/${reference}`, { headers: { Authorization: authorization } });
    const answers = await Promise.all([
      read('AAAA-AAAA-AAAA', `Bearer ${token}`),
      read(other.reference, `Bearer ${token}`),
      read(other.reference, ''),
      call('', { token: 'A'.repeat(32) }),
    ]);
    const told = await Promise.all(answers.map(async (each) => [each.status, await each.text(), [...each.headers]]));
    for (const each of told) assert.deepEqual(each, told[0]);
    assert.equal(told[0]![0], 404);
  });

  it('shows a pause, an extension with its reason, and the answer', async (t) => {
    const { call, take } = await asked(t);
    await take({ step: 'extend', note: 'Five systems' });
    await take({ step: 'ask-clarification', note: 'Which spelling?' });
    const paused = await statusIn(await call());
    assert.deepEqual([paused.status, paused.paused?.for, paused.extension], ['awaiting-clarification', 'clarification', { until: '2026-12-03', reason: 'Five systems' }]);
    await take({ step: 'fulfil', note: 'It has an e now' });
    const done = await statusIn(await call());
    assert.deepEqual([done.status, done.answer, done.paused, done.mayWithdraw, done.mayClarify], ['fulfilled', 'It has an e now', undefined, false, false]);
    assert.deepEqual(done.history.map(({ status }) => status), ['received', 'extended', 'awaiting-clarification', 'fulfilled']);
  });
});

describe('a step of the person', () => {
  it('tells connected systems once that a request was taken back, in the transaction that takes it back (object.crm)', async (t) => {
    const { storage, call, reference, time } = await asked(t);
    await storage.transaction(({ webhooks }) => webhooks.setEndpoints(['crm']));
    const events = async () => {
      const claimed = await storage.transaction(({ webhooks }) => webhooks.claim({ endpoint: 'crm', now: '2099-01-01T00:00:00.000Z', until: '2000-01-01T00:00:00.000Z', most: 9 }));
      return claimed.map(({ body }) => JSON.parse(body) as unknown);
    };
    await call('/withdrawal', { body: {}, token: 'A'.repeat(32) });
    assert.deepEqual(await events(), []);
    for (const key of ['key-0001', 'key-0001', 'key-0002']) await call('/withdrawal', { body: {}, key });
    const [event, ...more] = await events();
    assert.deepEqual([event, more], [
      { type: 'request.withdrawn', timestamp: time.now.toISOString(), data: { reference, person: { name: 'Jo Field', email: 'jo@example.com' }, right: 'rectification' } },
      [],
    ]);
    WEBHOOK_EVENTS['request.withdrawn'].parse(event);
  });

  it('withdraws once, tells them by mail, and answers a repeat with the first answer', async (t) => {
    const { call, storage } = await asked(t);
    const first = await call('/withdrawal', { body: {} });
    assert.equal(first.status, 200);
    const status = await statusIn(first);
    assert.deepEqual([status.status, status.mayWithdraw], ['withdrawn', false]);
    assert.deepEqual(await statusIn(await call('/withdrawal', { body: {} })), status);
    const again = await call('/withdrawal', { body: {}, key: 'key-0002' });
    assert.deepEqual([again.status, ((await again.json()) as { type: string }).type], [409, 'urn:clarion-privacy:problem:request-moved-on']);
    assert.deepEqual((await waiting(storage)).map(({ kind }) => kind), ['request-withdraw']);
  });

  it('keeps one key of two requests apart', async (t) => {
    const { app, call, storage, time } = await asked(t);
    time.now = new Date('2026-09-03T12:00:00Z');
    const other = await receiptOf(await postJson(app, { right: 'complaint', subject: { email: 'jo@example.com' }, noticeVersion: '2018-05-10' }, { key: 'key-0002' }));
    const [mail] = await waiting(storage);
    await call('/withdrawal', { body: {} });
    const response = await app.request(`/v1/requests/${other.reference}/withdrawal`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${tokenIn(mail!)}`, 'Content-Type': 'application/json', 'Idempotency-Key': 'key-0001' },
      body: '{}',
    });
    assert.equal((await statusIn(response)).reference, other.reference);
  });

  it('adds a clarification, which lets the clock go on where it was asked for', async (t) => {
    const { call, take, storage, reference, time } = await asked(t);
    await take({ step: 'ask-clarification', note: 'Which spelling?' });
    time.now = new Date('2026-09-08T10:15:00Z');
    const status = await statusIn(await call('/clarifications', { body: { text: ' With an e ' } }));
    assert.deepEqual([status.status, status.dueBy, status.paused], ['in-progress', '2026-10-08', undefined]);
    assert.equal((await storage.requests.stepsOf(reference)).at(-1)?.note, 'With an e');
  });

  it('refuses an empty clarification, one that is too long, and one without a key', async (t) => {
    const { call, app, reference, token } = await asked(t);
    for (const text of ['', ' \n ', 'x'.repeat(5_001)]) assert.equal((await call('/clarifications', { body: { text } })).status, 422, text.slice(0, 3));
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    assert.equal((await app.request(`/v1/requests/${reference}/clarifications`, { method: 'POST', headers, body: '{"text":"a"}' })).status, 400);
  });

  it('takes no step for a wrong token', async (t) => {
    const { call, storage, reference } = await asked(t);
    assert.equal((await call('/withdrawal', { body: {}, token: 'A'.repeat(32) })).status, 404);
    assert.equal((await storage.requests.find(reference))?.status, 'received');
  });
});

describe('the page of a request', () => {
  const page = async (response: Response) => ({ code: response.status, text: await response.text() });
  const post = (app: Awaited<ReturnType<typeof asked>>['app'], token: string, fields: Record<string, string>) =>
    app.request(`/r/${token}`, { method: 'POST', body: new URLSearchParams(fields) });

  it('shows where it stands by the token alone, without the person, and changes nothing', async (t) => {
    const { app, token, reference, storage } = await asked(t);
    const before = await storage.requests.stepsOf(reference);
    const { code, text } = await page(await app.request(`/r/${token}`));
    assert.equal(code, 200);
    for (const words of [reference, 'To have your data corrected', '5 October 2026', 'Take this request back', 'data-compliance@clarioncomms.com']) assert.ok(text.includes(words), words);
    assert.doesNotMatch(text, /jo@|Jo Field|has an e|<script|style="/u);
    assert.deepEqual(await storage.requests.stepsOf(reference), before);
  });

  it('answers any token that it does not know with the same page, which offers other ways', async (t) => {
    const { app } = await asked(t);
    const pages = await Promise.all(['A'.repeat(32), 'short', '', '%00'].map(async (token) => page(await app.request(`/r/${token}`))));
    for (const each of pages) assert.deepEqual(each, pages[0]);
    assert.equal(pages[0]!.code, 404);
    assert.match(pages[0]!.text, /0333 222 6633/u);
  });

  it('withdraws by a button, once for one page', async (t) => {
    const { app, token, storage, reference } = await asked(t);
    const shown = (await page(await app.request(`/r/${token}`))).text;
    const once = /name="once" value="([^"]+)"/u.exec(shown)![1]!;
    for (let press = 0; press < 2; press += 1) {
      const { code, text } = await page(await post(app, token, { once, action: 'withdraw' }));
      assert.equal(code, 200);
      assert.match(text, /We have noted that you took it back/u);
    }
    assert.equal((await storage.requests.find(reference))?.status, 'withdrawn');
    const stale = await page(await post(app, token, { once: 'A'.repeat(22), action: 'clarify', text: 'But' }));
    assert.equal(stale.code, 409);
    assert.match(stale.text, /moved on/u);
  });

  it('takes a clarification, and shows one that is missing with its mistake', async (t) => {
    const { app, token, storage, reference } = await asked(t);
    const empty = await page(await post(app, token, { action: 'clarify', text: ' ' }));
    assert.equal(empty.code, 422);
    assert.match(empty.text, /<title>Error: /u);
    assert.match(empty.text, /href="#text">Write what you want to add/u);
    const { code, text } = await page(await post(app, token, { action: 'clarify', text: 'Since <May>' }));
    assert.equal(code, 200);
    assert.match(text, /We have added what you wrote/u);
    assert.equal((await storage.requests.stepsOf(reference)).at(-1)?.note, 'Since <May>');
  });

  it('does nothing without a button', async (t) => {
    const { app, token } = await asked(t);
    const { code, text } = await page(await post(app, token, {}));
    assert.equal(code, 409);
    assert.match(text, /Nothing was changed/u);
  });

  it('offers no way back from an objection but the choices that it is about', async (t) => {
    const { app, token } = await asked(t, 'objection');
    const { text } = await page(await app.request(`/r/${token}`));
    assert.doesNotMatch(text, /value="withdraw"/u);
    assert.match(text, /<a href="\/p\/">change your choices<\/a>/u);
  });
});

describe('the mails about a request', () => {
  it('(object.time) confirm an objection with its date, at most once an hour to one mailbox', async (t) => {
    const { app, storage, time, mail } = await asked(t, 'objection');
    assert.deepEqual([mail?.kind, mail?.recipient, mail?.subject], ['request-receive', 'jo@example.com', 'We have taken your objection']);
    for (const part of [mail!.body, mail!.html!]) assert.match(part, /By 3 October 2026 your objection is processed everywhere/u);
    const object = (email: string, key: string) => postJson(app, { right: 'objection', subject: { email }, noticeVersion: '2018-05-10' }, { key });
    time.now = new Date('2026-09-03T11:14:00Z');
    await object('Jo+again@example.com', 'key-0002');
    assert.deepEqual(await waiting(storage), []);
    time.now = new Date('2026-09-03T11:16:00Z');
    await object('jo@example.com', 'key-0003');
    assert.equal((await waiting(storage)).length, 1);
  });

  it('tell of a question, an extension with its reason, and a refusal with whom to complain to', async (t) => {
    const { take, storage } = await asked(t);
    const told = async (change: Omit<Change, 'by'>) => {
      await take(change);
      const [mail] = await waiting(storage);
      return mail!;
    };
    assert.match((await told({ step: 'acknowledge' })).body, /answers it by 5 October 2026/u);
    const extended = await told({ step: 'extend', note: 'Five systems, one of them on paper' });
    for (const part of [extended.body, extended.html!]) assert.match(part, /3 December 2026[^]*Five systems, one of them on paper/u);
    assert.match((await told({ step: 'ask-clarification', note: 'Which spelling?' })).body, /Which spelling\?[^]*stands still/u);
    assert.equal(await told({ step: 'resume' }), undefined);
    const refused = await told({ step: 'refuse', note: 'It is right as it is' });
    for (const part of [refused.body, refused.html!]) assert.match(part, /It is right as it is[^]*complain to the regulator/u);
    assert.match(refused.body, /\/r\/[\w-]{32}\n/u);
  });

  it('go nowhere where no email address was given, or this backend sends none', async (t) => {
    const { app, storage } = await startApp(t, { sendsMail: false });
    await postJson(app, { right: 'complaint', subject: { email: 'jo@example.com' }, noticeVersion: '2018-05-10' });
    await postJson(app, { right: 'complaint', subject: { phone: '020 7946 0000' }, noticeVersion: '2018-05-10' }, { key: 'key-0002' });
    assert.deepEqual(await waiting(storage), []);
  });
});
