import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leavingReasonCountedSchema, preferencesSchema } from '@clarion-privacy/protocol';
import type { Preferences } from '@clarion-privacy/protocol';
import { OBJECTION, postJson, SITE_ORIGIN } from '../app.fixture.ts';
import { startWithLinks } from '../unsubscribe/unsubscribe.fixture.ts';

const start = async (...options: Parameters<typeof startWithLinks>) => {
  const started = await startWithLinks(...options);
  const { app, preferencesToken } = started;
  const bearer = (token = preferencesToken()) => ({ Authorization: `Bearer ${token}` });
  const read = async (token?: string): Promise<Preferences> =>
    (await (await app.request('/v1/preferences', { headers: bearer(token) })).json()) as Preferences;
  const put = (body: unknown, headers: Record<string, string> = {}) =>
    Promise.resolve(app.request('/v1/preferences', {
      method: 'PUT',
      headers: { ...bearer(), 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }));
  const ask = (body: unknown, key = 'key-0001') =>
    Promise.resolve(app.request('/v1/preferences/link', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(key !== '' && { 'Idempotency-Key': key }) },
      body: JSON.stringify(body),
    }));
  return { ...started, bearer, read, put, ask };
};

describe('GET /v1/preferences', () => {
  it('object.everywhere: shows what was said anywhere, under a masked address', async (t) => {
    const { app, read } = await start(t);
    assert.deepEqual(preferencesSchema.parse(await read()), {
      email: 'j•••@example.com', everything: false, stopped: [], tracking: { opens: 'unsaid', clicks: 'unsaid' }, history: [],
    });
    await postJson(app, { ...OBJECTION, subject: { email: 'JO@example.com', phone: '020 7946 0000' }, channels: ['email'], companies: ['ccm'] });
    const { stopped, since, history } = preferencesSchema.parse(await read());
    assert.deepEqual(stopped, [{ channel: 'email', company: 'ccm' }]);
    assert.equal(since, '2026-09-03T10:15:00.000Z');
    assert.deepEqual(history.map(({ cause }) => cause), ['objection']);
  });

  it('names the mailing lists that were left, now and in the history, and keeps them stopped until they are let write again', async (t) => {
    const { read, put, token, post, isHeld, time } = await start(t, { unsubscribeScope: 'list' });
    await post(`/u/${token('jo@example.com', 'ccm', 'news')}`, { 'List-Unsubscribe': 'One-Click' });
    const left = [{ channel: 'email', company: 'ccm', list: 'news' }];
    const { everything, stopped, lists, since, history } = preferencesSchema.parse(await read());
    assert.deepEqual([everything, stopped, lists, since, history[0]?.lists], [false, [], left, '2026-09-03T10:15:00.000Z', left]);
    time.now = new Date('2026-09-04T00:00:00.000Z');
    await put({ stopped: [{ channel: 'email', company: 'ccit' }, { channel: 'email', company: 'ccm' }] });
    assert.deepEqual([(await read()).lists, (await read()).since], [undefined, '2026-09-03T10:15:00.000Z']);
    await put({ stopped: [{ channel: 'email', company: 'ccit' }], lists: left });
    assert.deepEqual((await read()).lists, left);
    await put({ stopped: [] });
    assert.deepEqual([(await read()).stopped, (await read()).lists], [[], left]);
    assert.equal(await isHeld('jo@example.com', { channel: 'email', company: 'ccm', list: 'news' }), true);
    await put({ stopped: [], lists: [] });
    assert.equal((await read()).lists, undefined);
    assert.equal(await isHeld('jo@example.com', { channel: 'email', company: 'ccm', list: 'news' }), false);
  });

  it('keeps the first time of a list that stays stopped while all else is let go on', async (t) => {
    const { read, put, token, post, time, rows } = await start(t, { unsubscribeScope: 'list' });
    await post(`/u/${token('jo@example.com', 'ccm', 'news')}`, { 'List-Unsubscribe': 'One-Click' });
    await put({ stopped: [{ channel: 'email', company: 'ccit' }] });
    time.now = new Date('2026-10-01T00:00:00.000Z');
    await put({ stopped: [] });
    assert.deepEqual([(await read()).lists?.length, (await read()).since], [1, '2026-09-03T10:15:00.000Z']);
    const saved = rows();
    await put({ stopped: [] });
    await put({ stopped: [], lists: [{ channel: 'email', company: 'ccm', list: 'news' }] });
    assert.equal(rows(), saved);
  });

  it('answers a link of either purpose, and shows the history to a preferences link alone', async (t) => {
    const { app, read, token } = await start(t);
    await postJson(app, OBJECTION);
    assert.equal((await read()).history.length, 1);
    const { everything, history } = await read(token());
    assert.deepEqual([everything, history], [true, []]);
  });

  it('keeps its history however often strangers object for an address to which all is stopped', async (t) => {
    const { app, put, read, storage } = await start(t);
    await put({ stopped: [{ channel: 'post', company: 'ccm' }] });
    for (let each = 0; each < 60; each += 1) await postJson(app, OBJECTION, { key: `stranger-${each}` });
    assert.deepEqual((await read()).history.map(({ cause }) => cause), ['objection', 'preferences']);
    assert.equal((await Array.fromAsync(storage.requests.list())).length, 60);
  });

  it('says the same of every token that it does not accept', async (t) => {
    const { app, preferencesToken, time } = await start(t);
    const old = preferencesToken();
    time.now = new Date(time.now.getTime() + 91 * 86_400_000);
    const answers = new Set<string>();
    for (const authorization of [undefined, '', 'Bearer', 'Bearer x', `Bearer ${old}`, `Basic ${preferencesToken()}`, preferencesToken(), `Bearer ${preferencesToken().slice(1)}`]) {
      const response = await app.request('/v1/preferences', { headers: authorization === undefined ? {} : { Authorization: authorization } });
      assert.equal(response.status, 401);
      assert.equal(response.headers.get('www-authenticate'), 'Bearer');
      answers.add(await response.text());
    }
    assert.equal(answers.size, 1);
  });

  it('lets pages of listed origins ask with the link in a header', async (t) => {
    const { app, bearer } = await start(t);
    const preflight = await app.request('/v1/preferences', {
      method: 'OPTIONS',
      headers: { Origin: SITE_ORIGIN, 'Access-Control-Request-Method': 'PUT', 'Access-Control-Request-Headers': 'authorization, content-type, if-match' },
    });
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /\bPUT\b/u);
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /Authorization.*If-Match/u);
    const foreign = await app.request('/v1/preferences', { headers: { ...bearer(), Origin: 'https://elsewhere.example.org' } });
    assert.equal(foreign.status, 403);
  });
});

describe('PUT /v1/preferences', () => {
  it('object.everywhere: stops everything at once, and lets it be taken back by what was read before', async (t) => {
    const { read, put, isHeld } = await start(t);
    await put({ stopped: [{ channel: 'post', company: 'ccm' }], tracking: { opens: 'allow' } });
    const { everything, stopped, tracking } = await read();
    assert.equal((await put({ everything: true, tracking: { opens: 'refuse', clicks: 'refuse' } })).status, 200);
    assert.equal(await isHeld('jo@example.com', { channel: 'social', company: 'a-company-of-2030' }), true);
    const answer = preferencesSchema.parse(await (await put({ everything, stopped, tracking })).json());
    assert.deepEqual([answer.everything, answer.stopped, answer.tracking], [everything, stopped, tracking]);
    assert.equal(await isHeld('jo@example.com', { channel: 'email', company: 'ccm' }), false);
    assert.equal(await isHeld('jo@example.com', { channel: 'post', company: 'ccm' }), true);
  });

  it('keeps the first time of what stays stopped', async (t) => {
    const { put, read, time, rows } = await start(t);
    await put({ stopped: [{ channel: 'post', company: 'ccm' }] });
    const first = rows();
    time.now = new Date('2027-01-01T00:00:00.000Z');
    await put({ stopped: [{ channel: 'post', company: 'ccm' }] });
    assert.equal(rows(), first);
    await put({ stopped: [{ channel: 'post', company: 'ccm' }, { channel: 'email', company: 'ccm' }] });
    assert.equal((await read()).since, '2026-09-03T10:15:00.000Z');
  });

  it('overwrites nothing that was not seen, where If-Match asks so', async (t) => {
    const { app, bearer, put } = await start(t);
    const etag = (await app.request('/v1/preferences', { headers: bearer() })).headers.get('etag')!;
    const changed = await put({ everything: true }, { 'If-Match': etag });
    assert.equal(changed.status, 200);
    const refused = await put({ stopped: [] }, { 'If-Match': etag });
    assert.equal(refused.status, 412);
    assert.match(await refused.text(), /changed-meanwhile/u);
    assert.equal((await put({ stopped: [] }, { 'If-Match': changed.headers.get('etag')! })).status, 200);
  });

  it('refuses what it does not know, with a pointer to it, and stores nothing', async (t) => {
    const { put, rows } = await start(t);
    const before = rows();
    const wrong: [unknown, number, RegExp][] = [
      [{}, 422, /"#\/stopped"/u],
      [{ stopped: [{ channel: 'fax', company: 'ccm' }] }, 422, /"#\/stopped\/0\/channel"/u],
      [{ stopped: [{ channel: 'email', company: 'acme' }] }, 422, /"#\/stopped\/0\/company"/u],
      [{ stopped: [], lists: [{ channel: 'email', company: 'acme', list: 'news' }] }, 422, /"#\/lists\/0\/company"/u],
      [{ stopped: [], lists: [{ channel: 'email', company: 'ccm', list: 'Two words' }] }, 422, /"#\/lists\/0\/list"/u],
      [{ stopped: [], tracking: { opens: 'maybe' } }, 422, /"#\/tracking\/opens"/u],
      [{ stopped: [], email: 'al@example.com' }, 422, /"#\/email"/u],
      ['{', 400, /malformed-body/u],
      [[], 422, /#/u],
    ];
    for (const [body, status, message] of wrong) {
      const response = await put(body);
      assert.equal(response.status, status, JSON.stringify(body));
      assert.match(await response.text(), message);
    }
    assert.equal((await put({ everything: true }, { 'Content-Type': 'text/plain' })).status, 415);
    assert.equal((await put({ everything: true }, { Authorization: 'Bearer x' })).status, 401);
    assert.equal(rows(), before);
  });

  it('keeps a bounded history, and neither address nor token in log or audit', async (t) => {
    const { put, read, log, storage, preferencesToken } = await start(t);
    const token = preferencesToken();
    for (let each = 0; each < 60; each += 1) await put(each % 2 === 0 ? { everything: true } : { stopped: [] }, { Authorization: `Bearer ${token}` });
    assert.equal((await read()).history.length, 20);
    const kept = JSON.stringify([log, await Array.fromAsync(storage.audit.list())]);
    assert.ok(!kept.includes('example') && !kept.includes(token.slice(0, 20)));
    assert.equal((await Array.fromAsync(storage.audit.list())).length, 60);
  });
});

describe('POST /v1/preferences/reason', () => {
  const tell = ({ app, bearer }: Awaited<ReturnType<typeof start>>, body: unknown, headers: Record<string, string> = {}) =>
    Promise.resolve(app.request('/v1/preferences/reason', {
      method: 'POST',
      headers: { ...bearer(), 'Content-Type': 'application/json', 'Idempotency-Key': 'key-0001', ...headers },
      body: JSON.stringify(body),
    }));

  it('counts a reason once, however often it arrives, and nothing about who gave it', async (t) => {
    const started = await start(t);
    for (let each = 0; each < 2; each += 1) {
      const answer = await tell(started, { reason: 'too-many' });
      assert.deepEqual([answer.status, leavingReasonCountedSchema.parse(await answer.json())], [200, { status: 'counted' }]);
    }
    assert.deepEqual(await started.storage.preferences.reasons(), [{ day: '2026-09-03', reason: 'too-many', count: 1 }]);
    assert.deepEqual([await Array.fromAsync(started.storage.audit.list()), (await started.read()).history], [[], []]);
  });

  it('takes none of free text, and none without a link', async (t) => {
    const started = await start(t);
    assert.equal((await tell(started, { reason: 'because I, Jo, say so' })).status, 422);
    assert.equal((await tell(started, { reason: 'other', text: 'I am Jo' })).status, 422);
    assert.equal((await tell(started, { reason: 'other' }, { Authorization: 'Bearer x' })).status, 401);
    assert.equal((await tell(started, { reason: 'other' }, { 'Idempotency-Key': '' })).status, 400);
    assert.deepEqual(await started.storage.preferences.reasons(), []);
  });
});

describe('POST /v1/preferences/link', () => {
  it('sends one email in an hour to an address under any spelling, and answers alike', async (t) => {
    const { ask, storage } = await start(t);
    const answers = new Set<string>();
    for (const [index, email] of ['jo@example.com', 'JO@example.com', 'nobody@example.com'].entries()) {
      const response = await ask({ email }, `key-000${index}`);
      answers.add(`${response.status} ${await response.text()}`);
    }
    assert.deepEqual([...answers], ['202 {"status":"accepted"}']);
    assert.equal(await storage.outbox.size(), 2);
  });

  it('sends a link that opens the preferences of that address', async (t) => {
    const { ask, storage, read } = await start(t);
    await ask({ email: 'jo@example.com' });
    const [mail] = await storage.transaction(({ outbox }) => outbox.claim({ now: '2026-09-03T10:15:00.000Z', until: '2026-09-03T11:00:00.000Z', most: 5 }));
    assert.equal(mail!.recipient, 'jo@example.com');
    const token = /https:\/\/privacy\.example\.com\/p\/(\S+)/u.exec(mail!.body)?.[1];
    assert.match(mail!.body, /until 2 December 2026/u);
    assert.equal((await read(token)).email, 'j•••@example.com');
  });

  it('writes to the address that its link speaks for, however it was typed', async (t) => {
    const { ask, storage } = await start(t);
    for (const [index, email] of ['mailto\uff1ajo\uff20example.com?x@example.net', '\uff4aane@example.com', 'stra\u00dfe@example.com'].entries())
      await ask({ email }, `key-000${index}`);
    const mails = await storage.transaction(({ outbox }) => outbox.claim({ now: '2026-09-03T10:15:00.000Z', until: '2026-09-03T11:00:00.000Z', most: 5 }));
    assert.deepEqual(mails.map(({ recipient }) => recipient).sort(), ['jane@example.com', 'jo@example.com', 'strasse@example.com']);
  });

  it('sends one email in an hour to a mailbox, whatever tags are put to its name', async (t) => {
    const { ask, storage } = await start(t);
    for (let index = 0; index < 5; index += 1) assert.equal((await ask({ email: `jo+${index}@example.com` }, `key-000${index}`)).status, 202);
    assert.equal(await storage.outbox.size(), 1);
  });

  it('refuses what would break out of a header, or is too long', async (t) => {
    const { ask, rows } = await start(t);
    const before = rows();
    for (const email of ['', 'jo', 'jo@example.com\r\nBcc: al@example.com', 'jo\u0000@example.com', 'jo@example.com,al@example.com', `${'x'.repeat(308)}@example.com`, `${'ö'.repeat(130)}@example.com`])
      assert.equal((await ask({ email })).status, 422, email);
    assert.equal((await ask({ email: 'jo@example.com' }, '')).status, 400);
    assert.equal(rows(), before);
  });

  it('says where to turn instead, where no mail is sent', async (t) => {
    const { ask } = await start(t, { sendsMail: false });
    const response = await ask({ email: 'jo@example.com' });
    assert.equal(response.status, 501);
    assert.match(await response.text(), /mail-not-available.*data-compliance@clarioncomms\.com or call 0333 222 6633/u);
  });
});
