import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { Preferences } from '@clarion-privacy/protocol';
import { OBJECTION, SITE_ORIGIN, postForm, postJson, startApp, storedIn } from '../app.fixture.ts';
import { onceIn, startWithLinks } from '../unsubscribe/unsubscribe.fixture.ts';

const FORM = { right: 'objection', email: 'jo@example.com', noticeVersion: '2018-05-10' };
const FROM_BROWSER = { Accept: 'text/html,application/xhtml+xml' };

const titleOf = (page: string) => /<title>(.*?)<\/title>/.exec(page)?.[1];
const linksOf = (page: string) => [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
const idsOf = (page: string) => [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);

const referenceIn = (page: string) => /class="reference">([^<]+)</u.exec(page)?.[1];

/** An application, and what jo@example.com reads and says of it by a link. */
const startWithPreferences = async (t: TestContext) => {
  const started = await startWithLinks(t);
  const headers = { Authorization: `Bearer ${started.preferencesToken()}`, 'Content-Type': 'application/json' };
  const read = async (): Promise<Preferences> => (await (await started.app.request('/v1/preferences', { headers })).json()) as Preferences;
  const allowAll = () => started.app.request('/v1/preferences', { method: 'PUT', headers, body: JSON.stringify({ stopped: [] }) });
  return { ...started, read, allowAll };
};

describe('a plain form post', () => {
  it('is taken as a request, field by field, and answered with a page', async (t) => {
    const { app, storage } = await startApp(t);
    const response = await postForm(app, [
      ...Object.entries({ ...FORM, name: 'Jo Ő', phone: '', postal: ' ', message: 'Stop & go\r\n<b>', site: 'commswarehouse', locale: 'en-GB' }),
      ['channels', 'email'],
      ['channels', 'post'],
      ['companies', 'ccm'],
    ] as [string, string][]);
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=UTF-8');
    const [stored] = await storedIn(storage);
    const { right, subject, channels, companies, site, message, locale } = stored!;
    assert.deepEqual(
      { right, subject, channels, companies, site, message, locale },
      {
        right: 'objection',
        subject: { name: 'Jo Ő', email: 'jo@example.com' },
        channels: ['email', 'post'],
        companies: ['ccm'],
        site: 'commswarehouse',
        message: 'Stop & go\r\n<b>',
        locale: 'en-GB',
      },
    );
  });

  it('may come from somebody who asks for another, and says by what', async (t) => {
    const { app, storage } = await startApp(t);
    const representative = { name: 'Al Example', email: 'al@example.org', phone: '020 7946 0001', authority: 'I am their solicitor.' };
    const flat = Object.fromEntries(Object.entries(representative).map(([name, value]) => [`representative-${name}`, value]));
    assert.equal((await postForm(app, { ...FORM, right: 'access', step: 'send', ...flat, 'representative-postal': '' })).status, 201);
    assert.deepEqual((await storedIn(storage))[0]?.representative, representative);
  });

  it('chooses what becomes of the suppression entry where the notice leaves that to the person (erasure.choice)', async (t) => {
    const { app, storage } = await startApp(t, { suppressionOnErasure: 'ask' });
    assert.equal((await postForm(app, { ...FORM, right: 'erasure', suppression: 'remove', step: 'send' })).status, 201);
    assert.equal((await storedIn(storage))[0]?.suppression, 'remove');
  });

  it('is confirmed with its reference, its date in words, what happens next, and a way to keep it', async (t) => {
    const { app, storage } = await startApp(t);
    const page = await (await postForm(app, FORM)).text();
    const [stored] = await storedIn(storage);
    assert.match(titleOf(page) ?? '', /^We have taken your objection/);
    assert.match(page, new RegExp(`class="reference">${stored!.reference}<`));
    assert.match(page, /<time datetime="2026-10-03">3 October 2026</);
    assert.match(page, /What happens next/);
    assert.match(page, /Print this page/);
    assert.doesNotMatch(page, /jo@example/);
  });

  it('can be sent as multipart/form-data', async (t) => {
    const { app, storage } = await startApp(t);
    const body = new FormData();
    for (const [name, value] of Object.entries(FORM)) body.set(name, value);
    body.append('channels', 'email');
    body.append('channels', 'phone');
    assert.equal((await app.request('/v1/requests', { method: 'POST', body })).status, 201);
    assert.deepEqual((await storedIn(storage))[0]?.channels, ['email', 'phone']);
  });

  it('object.time: is taken anew each time, under a reference of its own, and keeps the first time of an unchanged word', async (t) => {
    const { app, storage, time, read } = await startWithPreferences(t);
    const first = await (await postForm(app, FORM)).text();
    time.now = new Date('2026-09-03T10:16:00.000Z');
    assert.notEqual(referenceIn(await (await postForm(app, FORM)).text()), referenceIn(first));
    assert.equal((await storedIn(storage)).length, 2);
    assert.equal((await read()).since, '2026-09-03T10:15:00.000Z');
  });

  it('object.everywhere: objects again after the person has let marketing go on in between', async (t) => {
    const { app, allowAll, read } = await startWithPreferences(t);
    await postForm(app, FORM);
    await allowAll();
    assert.equal((await read()).everything, false);
    assert.equal((await postForm(app, FORM)).status, 201);
    assert.equal((await read()).everything, true);
  });

  it('from a page of ours is taken once however often it is pressed or its answer loaded again, for 24 hours', async (t) => {
    const { app, storage, time } = await startApp(t);
    const once = onceIn(await (await postForm(app, { ...FORM, email: '' })).text());
    const pages = await Promise.all([1, 2, 3].map(async () => (await postForm(app, { ...FORM, once })).text()));
    time.now = new Date('2026-09-04T10:00:00.000Z');
    const multipart = new FormData();
    for (const [name, value] of Object.entries({ ...FORM, once })) multipart.set(name, value);
    pages.push(await (await app.request('/v1/requests', { method: 'POST', body: multipart })).text());
    assert.equal(new Set(pages).size, 1);
    assert.equal((await storedIn(storage)).length, 1);
    assert.equal((await postForm(app, { ...FORM, once, channels: 'email' })).status, 201);
    assert.equal((await storedIn(storage)).length, 2);
    assert.ok(!JSON.stringify(await storedIn(storage)).includes(once));
  });

  it('gets a new nonce with each page, and one that somebody made up counts for nothing', async (t) => {
    const { app, storage } = await startApp(t);
    const served = await Promise.all([1, 2].map(async () => onceIn(await (await postForm(app, {})).text())));
    assert.equal(new Set(served).size, 2);
    for (const once of ['', '1', '1']) assert.equal((await postForm(app, { ...FORM, once })).status, 201);
    assert.equal((await storedIn(storage)).length, 3);
  });

  it('keeps to an Idempotency-Key when it has one', async (t) => {
    const { app, storage } = await startApp(t);
    await postForm(app, FORM, { 'Idempotency-Key': 'form-0001' });
    await postForm(app, FORM, { 'Idempotency-Key': 'form-0002' });
    assert.equal((await storedIn(storage)).length, 2);
  });

  it('links back to the page of the site in the configuration, and never to a Referer', async (t) => {
    const { app } = await startApp(t);
    const referer = { Referer: 'https://evil.example/x' };
    const page = await (await postForm(app, { ...FORM, site: 'commswarehouse' }, referer)).text();
    assert.ok(linksOf(page).includes(`${SITE_ORIGIN}/privacy/`));
    assert.doesNotMatch(await (await postForm(app, FORM, referer)).text(), /evil/);
  });
});

describe('a form post with mistakes', () => {
  it('comes back with a summary that links to each field, and with everything that was typed', async (t) => {
    const { app, storage } = await startApp(t);
    const response = await postForm(app, [
      ['right', 'objection'],
      ['name', 'Jo "<script>" & Co'],
      ['email', 'jo at example'],
      ['phone', '0000 000000'],
      ['postal', '1 High Street\nLondon'],
      ['channels', 'post'],
      ['companies', 'ccm'],
      ['companies', 'acme'],
      ['message', '</textarea><img src=x>'],
      ['noticeVersion', '2018-05-10'],
      ['site', 'commswarehouse'],
    ]);
    assert.equal(response.status, 422);
    const page = await response.text();
    assert.match(titleOf(page) ?? '', /^Error: Object to marketing/);
    assert.match(page, /There is a problem/);
    assert.ok(linksOf(page).includes('#email'));
    assert.match(page, /value="Jo &quot;&lt;script&gt;&quot; &amp; Co"/);
    assert.match(page, /value="jo at example"/);
    assert.match(page, /value="0000 000000"/);
    assert.match(page, /<textarea[^>]*>\n1 High Street\nLondon<\/textarea>/);
    assert.match(page, /&lt;\/textarea&gt;&lt;img src=x&gt;<\/textarea>/);
    assert.match(page, /name="channels" value="post" checked/);
    assert.match(page, /name="companies" value="ccm" checked/);
    assert.match(page, /type="hidden" name="site" value="commswarehouse"/);
    assert.match(page, /id="email-error">Give an email address like name@example.com/);
    assert.match(page, /aria-invalid="true" aria-describedby="email-error"/);
    assert.deepEqual(await storedIn(storage), []);
  });

  it('has a target for every link of its summary, and no id twice', async (t) => {
    const { app } = await startApp(t);
    for (const fields of [
      {},
      { right: 'oblivion' },
      { ...FORM, email: '' },
      { ...FORM, email: 'x', phone: 'x', postal: '.', channels: 'fax', companies: 'acme', message: '\u0007', name: '\u0007' },
    ] as Record<string, string>[]) {
      const page = await (await postForm(app, fields)).text();
      const ids = idsOf(page);
      assert.equal(new Set(ids).size, ids.length);
      const fragments = linksOf(page).filter((href) => href?.startsWith('#'));
      assert.ok(fragments.length > 1);
      for (const fragment of fragments) assert.ok(ids.includes(fragment!.slice(1)), fragment);
    }
  });

  it('offers the current notice where its own does not exist', async (t) => {
    const { app, log } = await startApp(t);
    const response = await postForm(app, { ...FORM, noticeVersion: '2017-01-01' });
    assert.equal(response.status, 422);
    assert.match(await response.text(), /type="hidden" name="noticeVersion" value="2018-05-10"/);
    assert.match(log[0]!, /unknown-notice-version/);
  });

  it('refuses fields that no request has, and one that comes twice', async (t) => {
    const { app, storage } = await startApp(t);
    for (const fields of [
      [...Object.entries(FORM), ['first-name', 'Jo']],
      [...Object.entries(FORM), ['subject', 'Hello']],
      [...Object.entries(FORM), ['representative', 'Al']],
      [...Object.entries(FORM), ['representative-email', 'al@example.org']],
      [...Object.entries(FORM), ['__proto__', 'x']],
      [...Object.entries(FORM), ['email', 'al@example.com']],
    ] as [string, string][][]) {
      assert.equal((await postForm(app, fields)).status, 422);
    }
    assert.deepEqual(await storedIn(storage), []);
  });

  for (const [what, body] of [
    ['escapes that are not UTF-8', 'right=objection&email=jo%FF@example.com'],
    ['bytes that are not UTF-8', Buffer.from('email=j\xf6@example.com', 'latin1')],
    ['a torn escape', 'email=%4'],
  ] as const) {
    it(`is refused with a page for a person and a problem for a program: ${what}`, async (t) => {
      const { app } = await startApp(t);
      const post = (headers: Record<string, string>) =>
        app.request('/v1/requests', {
          method: 'POST',
          headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
          body,
        });
      const page = await post(FROM_BROWSER);
      assert.equal(page.status, 400);
      assert.match(titleOf(await page.text()) ?? '', /^Error: /);
      const problem = await post({});
      assert.equal(problem.status, 400);
      assert.equal(problem.headers.get('content-type'), 'application/problem+json');
    });
  }

  it('is refused when a multipart body is torn or holds a file', async (t) => {
    const { app } = await startApp(t);
    const torn = await app.request('/v1/requests', {
      method: 'POST',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="right"',
    });
    assert.equal(torn.status, 400);
    const body = new FormData();
    body.set('email', new Blob(['jo@example.com']), 'jo.txt');
    assert.equal((await app.request('/v1/requests', { method: 'POST', body })).status, 400);
  });
});

describe('every page', () => {
  it('runs no script, asks no third party, leaks no address, and is kept by no cache', async (t) => {
    const { app } = await startApp(t);
    const evil = { Origin: 'https://evil.example', ...FROM_BROWSER };
    for (const response of [await postForm(app, FORM), await postForm(app, {}), await postForm(app, FORM, evil)]) {
      assert.equal(
        response.headers.get('content-security-policy'),
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      const page = await response.text();
      assert.match(page, /^<!doctype html>\n<html lang="en-GB">/);
      assert.doesNotMatch(page, /<script|style="|\son[a-z]+="|undefined|\[object/);
    }
  });

  for (const [what, ending, type] of [['stylesheet', '.css', /^text\/css/], ['icon', '.svg', /^image\/svg\+xml/]] as const)
    it(`finds its ${what}, which is named for what it holds and cached for ever`, async (t) => {
      const { app } = await startApp(t);
      const page = await (await postForm(app, FORM)).text();
      const path = linksOf(page).find((href) => href?.endsWith(ending));
      const response = await app.request(path!);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', type);
      assert.match(response.headers.get('cache-control') ?? '', /immutable/);
    });

  it('says the same to a person who objects by JSON and by a form', async (t) => {
    const { app, storage } = await startApp(t);
    await postJson(app, OBJECTION);
    await postForm(app, FORM);
    const [json, form] = await storedIn(storage);
    assert.deepEqual({ ...json, reference: '' }, { ...form, reference: '' });
  });
});
