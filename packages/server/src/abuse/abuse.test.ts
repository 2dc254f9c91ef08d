import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { OBJECTION, postForm, postJson, START, startApp, storedIn } from '../app.fixture.ts';
import { startWithLinks } from '../unsubscribe/unsubscribe.fixture.ts';
import { limitsSchema } from './limit-settings.ts';
import type { LimitSettings } from './limit-settings.ts';

const TWO = { requests: 2, minutes: 10 };
const OPEN: LimitSettings = limitsSchema.parse({ perAddress: false, perIdentifier: false, perSite: false });
const FORM = { right: 'objection', email: 'jo@example.com', noticeVersion: '2018-05-10' };

const start = async (t: TestContext, limits: Partial<LimitSettings>) => {
  const started = await startApp(t, { limits: { ...OPEN, ...limits } });
  let count = 0;
  /** A JSON post from an address, each under a key of its own. */
  const post = (body: object, address?: string, headers: Record<string, string> = {}) =>
    started.app.request(
      '/v1/requests',
      { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `key-${(count += 1)}-000`, ...headers }, body: JSON.stringify({ ...OBJECTION, ...body }) },
      { address },
    );
  const person = () => ({ subject: { email: `person-${(count += 1)}@example.com` } });
  return { ...started, post, person };
};

const assertRefused = async (response: Response): Promise<void> => {
  assert.equal(response.status, 429);
  const seconds = Number(response.headers.get('retry-after'));
  assert.ok(seconds >= 1 && seconds <= 600, String(seconds));
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.match(await response.text(), /urn:clarion-privacy:problem:too-many-requests/u);
};

describe('requests from one address', () => {
  it('are refused with a time to come back once they are too many, and those of others are taken', async (t) => {
    const { post, person, storage } = await start(t, { perAddress: TWO });
    for (const last of [1, 2]) assert.equal((await post(person(), `203.0.113.${last}`)).status, 201);
    await assertRefused(await post(person(), '203.0.113.3'));
    assert.equal((await post(person(), '198.51.100.1')).status, 201);
    assert.equal((await storedIn(storage)).length, 3);
  });

  it('are told apart behind a trusted proxy, and not limited where only a proxy is known', async (t) => {
    const { post, person } = await start(t, { perAddress: TWO });
    const from = (address: string) => post(person(), '127.0.0.1', { 'X-Forwarded-For': `10.9.9.9, ${address}` });
    for (let each = 0; each < 2; each += 1) assert.equal((await from('203.0.113.1')).status, 201);
    await assertRefused(await from('203.0.113.1'));
    assert.equal((await from('198.51.100.1')).status, 201);
    for (let each = 0; each < 3; each += 1) assert.equal((await post(person(), '127.0.0.1')).status, 201);
  });

  it('are answered with a page that leads on, where a person posted a form', async (t) => {
    const { app } = await start(t, { perAddress: { requests: 1, minutes: 10 } });
    const send = () => app.request('/v1/requests', { method: 'POST', headers: { Accept: 'text/html' }, body: new URLSearchParams(FORM) }, { address: '203.0.113.1' });
    assert.equal((await send()).status, 201);
    const refused = await send();
    assert.equal(refused.status, 429);
    assert.notEqual(refused.headers.get('retry-after'), null);
    assert.match(await refused.text(), /Many forms came from your network in a short time[^]*Nothing was stored[^]*in a few minutes[^]*0333 222 6633/u);
  });

  it('object.email: never stand in the way of a link: a mail program comes for many people', async (t) => {
    const { app, token } = await startWithLinks(t, { limits: { ...OPEN, perAddress: { requests: 1, minutes: 10 } } });
    const press = (path: string, fields: Record<string, string>) => app.request(path, { method: 'POST', body: new URLSearchParams(fields) }, { address: '203.0.113.1' });
    for (let each = 0; each < 3; each += 1) assert.equal((await press(`/u/${token()}`, { 'List-Unsubscribe': 'One-Click' })).status, 200);
    assert.equal((await press('/u/', { email: 'jo@example.com' })).status, 201);
    assert.equal((await press('/u/', { email: 'al@example.com' })).status, 429);
  });
});

describe('requests of one site', () => {
  it('are refused once they are too many, and those of others are taken', async (t) => {
    const { post, person } = await start(t, { perSite: TWO });
    for (let each = 0; each < 2; each += 1) assert.equal((await post({ ...person(), site: 'commswarehouse' })).status, 201);
    await assertRefused(await post({ ...person(), site: 'commswarehouse' }));
    assert.equal((await post(person())).status, 201);
  });
});

describe('requests that name one person', () => {
  it('are refused once they are too many under one right, in any spelling, and others are taken', async (t) => {
    const { post } = await start(t, { perIdentifier: TWO });
    for (const email of ['jo@example.com', ' JO@example.com']) assert.equal((await post({ right: 'erasure', subject: { email } })).status, 201);
    await assertRefused(await post({ right: 'erasure', subject: { email: 'Jo@Example.com' } }));
    assert.equal((await post({ right: 'access', subject: { email: 'jo@example.com' } })).status, 201);
    assert.equal((await post({ right: 'erasure', subject: { email: 'al@example.com' } })).status, 201);
  });

  it('object.time: are taken all the same where they object, and are looked at first', async (t) => {
    const { post, storage } = await start(t, { perIdentifier: TWO });
    for (const channel of ['email', 'phone', 'post']) assert.equal((await post({ channels: [channel] })).status, 201);
    assert.deepEqual((await storedIn(storage)).map(({ review }) => review), [undefined, undefined, 'repeats']);
  });
});

describe('a form that a program may have filled in', () => {
  const later = (seconds: number) => String(Date.parse(START) - seconds * 1_000);
  const cases: readonly (readonly [what: string, fields: Record<string, string>, review: string | undefined])[] = [
    ['fills in what people do not see', { website: 'https://example.com' }, 'trap'],
    ['was sent faster than people are', { shown: later(1) }, 'haste'],
    ['took its time', { shown: later(20), website: ' ' }, undefined],
    ['tells nothing of it', {}, undefined],
    ['was shown by a clock that was ahead', { shown: later(-3_600) }, undefined],
  ];
  for (const [what, fields, review] of cases)
    it(`is taken as any other where it ${what}, and ${review ? 'put before the team' : 'no more'}`, async (t) => {
      const { app, storage, parts } = await start(t, {});
      const [usual, response] = [await postForm(app, { ...FORM, email: 'al@example.com' }), await postForm(app, { ...FORM, ...fields })];
      assert.equal(response.status, 201);
      const [first, second] = await storedIn(storage);
      assert.equal(second?.review, review);
      assert.equal(JSON.stringify(second).includes('https://'), false);
      // Nobody can tell from the answer.
      const blank = (page: string) => page.replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/gu, '').replaceAll(/eyJ[\w.-]+/gu, '').replaceAll(/[\w-]{22,}/gu, '');
      assert.equal(blank(await response.text()), blank(await usual.text()));
      // It binds from this moment (Art 21(3)).
      const held = (await storage.suppression.countByKey()).reduce((sum, { statements }) => sum + statements, 0);
      assert.equal(held, 2);
      assert.equal(first?.review, undefined);
      assert.ok(parts);
    });

  it('carries what tells over the pages between', async (t) => {
    const { app, storage } = await start(t, {});
    const asked = await postForm(app, { right: 'access', email: 'not an address', noticeVersion: '2018-05-10' });
    const page = await asked.text();
    assert.match(page, new RegExp(`<input type="hidden" name="shown" value="${Date.parse(START)}">[^]*<p hidden>[^]*name="website"`, 'u'));
    const check = await (await postForm(app, { ...FORM, right: 'access', shown: later(1), website: 'x' })).text();
    assert.match(check, new RegExp(`name="shown" value="${later(1)}"><input type="hidden" name="website" value="filled">`, 'u'));
    await postForm(app, { ...FORM, right: 'access', shown: later(1), website: 'filled', step: 'send' });
    assert.equal((await storedIn(storage))[0]?.review, 'trap');
  });

  it('may be one of the elements, which tell how long it took', async (t) => {
    const { app, storage } = await start(t, {});
    for (const [key, seconds] of [['key-1-000', 1], ['key-2-000', 40]] as const) assert.equal((await postJson(app, { ...OBJECTION, subject: { email: `${key}@example.com` }, filling: { seconds } }, { key })).status, 201);
    assert.deepEqual((await storedIn(storage)).map(({ review }) => review), ['haste', undefined]);
    assert.equal('filling' in (await storedIn(storage))[0]!, false);
  });
});
