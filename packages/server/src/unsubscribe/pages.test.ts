import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLinks } from '@clarion-privacy/mail';
import { BASE_URL, LINK_KEY, postJson, OBJECTION, seededRandom, storedIn } from '../app.fixture.ts';
import { onceIn, startWithLinks, undoIn } from './unsubscribe.fixture.ts';

const hrefs = (page: string) => [...page.matchAll(/href="([^"]+)"/gu)].map(([, href]) => href!);

/** What the choices form of a page sends, as a browser has it. */
const formIn = (page: string): [string, string][] =>
  [...page.matchAll(/<input type="(?:hidden" name="(state)" value="([^"]+)"|checkbox"[^>]*name="(may)" value="([^"]+)" checked)/gu)].map(
    ([, state, etag, may, value]) => [state ?? may!, (etag ?? value!).replaceAll('&quot;', '"')],
  );

describe('the page of an email’s link', () => {
  it('object.way.link: shows the masked address, and one button for everything before finer choices', async (t) => {
    const { app, token } = await startWithLinks(t);
    const response = await app.request(`/u/${token()}`);
    const page = await response.text();
    assert.equal(response.status, 200);
    assert.match(page, /j•••@example\.com/u);
    assert.doesNotMatch(page, /jo@example|<script|autofocus|onload/u);
    assert.ok(page.indexOf('value="stop-all"') < page.indexOf('name="may"'));
    const { headers } = response;
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('x-robots-tag'), 'noindex');
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/u);
    assert.equal(headers.get('set-cookie'), null);
  });

  it('changes nothing by GET, HEAD and OPTIONS, nor by a press that names no button', async (t) => {
    const { app, token, preferencesToken, post, rows } = await startWithLinks(t);
    const before = rows();
    for (const path of [`/u/${token()}`, `/p/${preferencesToken()}`, '/u/', '/p/', `/u/${token()}?List-Unsubscribe=One-Click&action=stop-all`])
      for (const method of ['GET', 'HEAD', 'OPTIONS']) assert.ok((await app.request(path, { method })).status < 300);
    for (const fields of [{}, { action: 'all' }, { 'List-Unsubscribe': 'one-click' }]) assert.equal((await post(`/u/${token()}`, fields)).status, 409);
    assert.equal(rows(), before);
  });

  it('object.everywhere, enquiry.object: stops everything by one press, and says from when and what comes next', async (t) => {
    const { token, post, isHeld } = await startWithLinks(t);
    const response = await post(`/u/${token()}`, { action: 'stop-all' });
    const page = await response.text();
    assert.equal(response.status, 200);
    assert.match(page, /since 3 September 2026/u);
    assert.match(page, /already on its way may still reach you\. By 3 October 2026/u);
    assert.ok(hrefs(page).some((href) => href.startsWith('/p/')));
    assert.ok(hrefs(page).includes('https://micro.example.com/privacy/'));
    assert.equal(await isHeld('jo@example.com', { channel: 'social', company: 'a-company-of-2030' }), true);
  });

  it('takes a press back by one button, and once something else was said no more', async (t) => {
    const { token, post, isHeld, app } = await startWithLinks(t);
    await post(`/u/${token()}`, [['action', 'save'], ['opens', 'allow'], ['may', 'ccm:email'], ['may', 'ccm:post']]);
    const undo = undoIn(await (await post(`/u/${token()}`, { action: 'stop-all' })).text());
    assert.equal((await post(`/u/${token()}`, { action: 'undo', undo })).status, 200);
    assert.equal((await post(`/u/${token()}`, { action: 'undo', undo })).status, 200);
    assert.equal(await isHeld('jo@example.com', { channel: 'email', company: 'ccm' }), false);
    assert.equal(await isHeld('jo@example.com', { channel: 'phone', company: 'ccm' }), true);
    const second = undoIn(await (await post(`/u/${token()}`, { action: 'stop-all' })).text());
    await postJson(app, { ...OBJECTION, channels: ['email'] });
    assert.equal((await post(`/u/${token()}`, { action: 'undo', undo: second })).status, 409);
    assert.equal(await isHeld('jo@example.com', { channel: 'email', company: 'ccm' }), true);
  });

  it('takes no press back after an objection that changed nothing', async (t) => {
    const { token, post, isHeld, app } = await startWithLinks(t);
    const undo = undoIn(await (await post(`/u/${token()}`, { action: 'stop-all' })).text());
    await postJson(app, OBJECTION);
    assert.equal((await post(`/u/${token()}`, { action: 'undo', undo })).status, 409);
    assert.equal(await isHeld('jo@example.com', { channel: 'email' }), true);
  });

  it('takes nothing back by a button that is old, invented, or of somebody else', async (t) => {
    const { token, post, isHeld, time } = await startWithLinks(t);
    const undo = undoIn(await (await post(`/u/${token()}`, { action: 'stop-all' })).text());
    await post(`/u/${token('al@example.com')}`, { action: 'stop-all' });
    const invented = undo.replace(/\.\d+\./u, '.9999999999999.');
    for (const value of [invented, '', 'x', undo.slice(0, -1)]) assert.equal((await post(`/u/${token()}`, { action: 'undo', undo: value })).status, 409);
    assert.equal((await post(`/u/${token('al@example.com')}`, { action: 'undo', undo })).status, 409);
    time.now = new Date(time.now.getTime() + 3_600_000);
    assert.equal((await post(`/u/${token()}`, { action: 'undo', undo })).status, 409);
    for (const email of ['jo@example.com', 'al@example.com']) assert.equal(await isHeld(email), true);
  });

  it('tracking.opens.optout, tracking.clicks.optout: lets each be refused apart from the email', async (t) => {
    const { app, token, post, isHeld } = await startWithLinks(t);
    const page = await (await app.request(`/u/${token()}`)).text();
    const may = [...page.matchAll(/name="may" value="([^"]+)"/gu)].map(([, value]) => ['may', value!] as [string, string]);
    await post(`/u/${token()}`, [['action', 'save'], ['clicks', 'refuse'], ...may]);
    const shown = (await (await app.request('/v1/preferences', { headers: { Authorization: `Bearer ${token()}` } })).json()) as { tracking: unknown };
    assert.deepEqual(shown.tracking, { opens: 'unsaid', clicks: 'refuse' });
    assert.equal(await isHeld('jo@example.com'), false);
  });

  it('counts a reason without who gave it', async (t) => {
    const { token, post, storage, rows } = await startWithLinks(t);
    const before = rows().replace(/\["unsubscribe_reason",\[.*?\]\]/u, '');
    await post(`/u/${token()}`, { action: 'reason', reason: 'too-many' });
    await post(`/u/${token('al@example.com')}`, { action: 'reason', reason: 'too-many' });
    assert.match(await (await post(`/u/${token()}`, { action: 'reason', reason: 'because I, Jo, say so' })).text(), /<h1>You need not give a reason</u);
    assert.match(await (await post(`/u/${token()}`, { action: 'reason' })).text(), /<h1>You need not give a reason<[^]*Why did you stop\?/u);
    assert.deepEqual(await storage.preferences.reasons(), [{ day: '2026-09-03', reason: 'too-many', count: 2 }]);
    assert.equal(rows().replace(/\["unsubscribe_reason",\[.*?\]\]/u, ''), before);
  });

  it('is the same for every link that cannot be read, and takes the address instead', async (t) => {
    const { app, token, preferencesToken, post, isHeld, time, storage } = await startWithLinks(t);
    const other = (baseUrl: string, secret: Uint8Array) => createLinks({ keys: [{ id: 'efgh', secret }], baseUrl, random: seededRandom('other'), now: () => time.now });
    const expired = preferencesToken();
    time.now = new Date(time.now.getTime() + 91 * 86_400_000);
    const pages = new Set<string>();
    const bad = [
      '',
      token().slice(0, 40),
      `${token().slice(0, -2)}AA`,
      expired,
      other('https://elsewhere.example.org', LINK_KEY.secret).createToken({ email: 'jo@example.com' }),
      other(BASE_URL, Uint8Array.from(Buffer.alloc(32))).createToken({ email: 'jo@example.com' }),
      'a/b/c',
      '%00%0d%0a',
      'x'.repeat(8_000),
    ];
    for (const each of bad) {
      const response = await app.request(`/u/${each}`);
      assert.equal(response.status, 200);
      const page = await response.text();
      pages.add(page.replace(onceIn(page), ''));
    }
    assert.equal(pages.size, 1);
    const answers = [];
    for (const email of ['jo@example.com', 'nobody@example.com']) {
      const response = await post(`/u/${bad[1]}`, { action: 'address', email });
      answers.push([response.status, (await response.text()).replace(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/u, '')]);
      assert.equal(await isHeld(email, { channel: 'email' }), true);
    }
    assert.deepEqual(answers[0], answers[1]);
    assert.deepEqual((await storedIn(storage)).map(({ right, channels }) => [right, channels]), [['objection', ['email']], ['objection', ['email']]]);
  });

  it('reads a link that a mail program broke across lines, encoded, or ended with a full stop', async (t) => {
    const { app, token } = await startWithLinks(t);
    const own = token();
    for (const each of [`${own.slice(0, 30)}%0D%0A${own.slice(30)}`, `${own.slice(0, 30)}=%0A${own.slice(30)}`, `${own}.`, `${own}%3E`, `${own}/`, `${own}?utm_source=x`])
      assert.match(await (await app.request(`/u/${each}`)).text(), /j•••@example\.com/u, each);
  });

  it('refuses typed text that is no address, shows it again, and stores nothing', async (t) => {
    const { post, rows } = await startWithLinks(t);
    const before = rows();
    for (const email of ['', 'jo', 'jo@example.com\r\nBcc: al@example.com', 'jo\0@example.com', `${'x'.repeat(308)}@example.com`, '"jo"@example.com']) {
      const response = await post('/u/x', { action: 'address', email });
      assert.equal(response.status, 422, JSON.stringify(email));
      assert.match(await response.text(), /There is a problem/u);
    }
    assert.equal(rows(), before);
  });
});

describe('the preference centre', () => {
  it('object.everywhere: shows an objection that was made elsewhere, with its reference', async (t) => {
    const { app, preferencesToken } = await startWithLinks(t);
    const { reference } = (await (await postJson(app, { ...OBJECTION, channels: ['post'], companies: ['ccm'] })).json()) as { reference: string };
    const page = await (await app.request(`/p/${preferencesToken()}`)).text();
    assert.match(page, /Clarion Communication Management Ltd: Post/u);
    assert.match(page, new RegExp(reference, 'u'));
    assert.doesNotMatch(page, /value="ccm:post" checked/u);
    assert.match(page, /value="ccm:email" checked/u);
  });

  it('shows no history to an unsubscribe link, which works for ever', async (t) => {
    const { app, token } = await startWithLinks(t);
    const { reference } = (await (await postJson(app, OBJECTION)).json()) as { reference: string };
    assert.doesNotMatch(await (await app.request(`/p/${token()}`)).text(), new RegExp(reference, 'u'));
  });

  it('saves all choices by one button, and a second press changes nothing', async (t) => {
    const { preferencesToken, post, isHeld, rows } = await startWithLinks(t);
    const save: [string, string][] = [['action', 'save'], ['may', 'ccit:email'], ['opens', 'refuse']];
    assert.equal((await post(`/p/${preferencesToken()}`, save)).status, 200);
    const saved = rows();
    assert.match(await (await post(`/p/${preferencesToken()}`, save)).text(), /Your choices are as they were/u);
    assert.equal(rows(), saved);
    assert.equal(await isHeld('jo@example.com', { channel: 'email', company: 'ccit' }), false);
    assert.equal(await isHeld('jo@example.com', { channel: 'email', company: 'ccm' }), true);
    assert.equal(await isHeld('jo@example.com', { channel: 'post', company: 'ccit' }), true);
  });

  it('object.everywhere: takes nothing back by a page that was opened before, and shows how things stand now', async (t) => {
    const { app, token, preferencesToken, post, isHeld, rows } = await startWithLinks(t);
    for (const path of [`/p/${preferencesToken()}`, `/u/${token()}`]) {
      await post(path, [['action', 'save'], ['may', 'ccm:email']]);
      const opened = formIn(await (await app.request(path)).text());
      await post(`/u/${token()}`, { 'List-Unsubscribe': 'One-Click' });
      const before = rows();
      const refused = await post(path, [['action', 'save'], ...opened]);
      const page = await refused.text();
      assert.equal(refused.status, 409);
      assert.match(page, /<title>Error: /u);
      assert.match(page, /Your choices changed since this page was opened\./u);
      assert.doesNotMatch(page, /value="ccm:email" checked/u);
      assert.equal(rows(), before);
      assert.equal(await isHeld('jo@example.com', { channel: 'email', company: 'ccm' }), true);
      assert.equal((await post(path, [['action', 'save'], ['may', 'ccm:post'], ...formIn(page)])).status, 200);
      assert.equal(await isHeld('jo@example.com', { channel: 'post', company: 'ccm' }), false);
    }
  });

  it('saves once by two presses of one form, and stops everything from a page that is stale', async (t) => {
    const { app, preferencesToken, post, isHeld } = await startWithLinks(t);
    const path = `/p/${preferencesToken()}`;
    const opened = formIn(await (await app.request(path)).text()).filter(([, value]) => value !== 'ccm:email');
    assert.equal((await post(path, [['action', 'save'], ...opened])).status, 200);
    assert.match(await (await post(path, [['action', 'save'], ...opened])).text(), /Your choices are as they were/u);
    assert.equal((await post(path, [['action', 'stop-all'], ...opened])).status, 200);
    assert.equal(await isHeld('jo@example.com', { channel: 'social', company: 'a-company-of-2030' }), true);
  });

  it('sends a link to a typed address, one in an hour, and answers alike', async (t) => {
    const { post, storage, time } = await startWithLinks(t);
    const answers = new Set<string>();
    for (const email of ['jo@example.com', 'JO@example.com', 'nobody@example.com']) {
      const response = await post('/p/', { action: 'link', email });
      answers.add(`${response.status} ${await response.text()}`);
    }
    assert.equal(answers.size, 1);
    assert.equal(await storage.outbox.size(), 2);
    time.now = new Date(time.now.getTime() + 3_600_001);
    await post('/p/', { action: 'link', email: 'jo@example.com' });
    assert.equal(await storage.outbox.size(), 3);
  });

  it('says so where no mail is sent, and offers other ways', async (t) => {
    const { app, post, storage } = await startWithLinks(t, { sendsMail: false });
    const page = await (await app.request('/p/')).text();
    assert.match(page, /sends no mail/u);
    assert.match(page, /tel:\+443332226633/u);
    assert.equal((await post('/p/', { email: 'jo@example.com' })).status, 501);
    assert.equal(await storage.outbox.size(), 0);
  });
});
