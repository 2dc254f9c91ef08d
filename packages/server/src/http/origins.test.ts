import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BASE_URL, OBJECTION, SITE_ORIGIN, postForm, postJson, startApp, storedIn } from '../app.fixture.ts';
import type { StartedApp } from '../app.fixture.ts';

const preflight = async (app: StartedApp, origin: string) =>
  app.request('/v1/requests', {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type,idempotency-key',
    },
  });

const FORM = { right: 'objection', email: 'jo@example.com', noticeVersion: '2018-05-10' };

describe('a page of another origin', () => {
  it('may send JSON and read the answer when it is listed', async (t) => {
    const { app } = await startApp(t);
    const asked = await preflight(app, SITE_ORIGIN);
    assert.equal(asked.status, 204);
    assert.equal(asked.headers.get('access-control-allow-origin'), SITE_ORIGIN);
    assert.match(asked.headers.get('access-control-allow-methods') ?? '', /POST/);
    assert.equal(asked.headers.get('access-control-allow-headers'), 'Authorization, Content-Type, If-Match, Idempotency-Key');
    const response = await postJson(app, OBJECTION, { headers: { Origin: SITE_ORIGIN } });
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('access-control-allow-origin'), SITE_ORIGIN);
  });

  it('can read problems too, and is never given credentials', async (t) => {
    const { app } = await startApp(t);
    for (const [key, body] of [['', OBJECTION], ['key-0001', 'not json'], ['key-0001', {}]] as const) {
      const response = await postJson(app, body, { key, headers: { Origin: SITE_ORIGIN } });
      assert.ok(response.status >= 400);
      assert.equal(response.headers.get('access-control-allow-origin'), SITE_ORIGIN);
      assert.equal(response.headers.get('access-control-allow-credentials'), null);
    }
  });

  const unlisted = [
    'https://evil.example',
    `${SITE_ORIGIN}.evil.example`,
    SITE_ORIGIN.replace('https', 'http'),
    `${SITE_ORIGIN}:8443`,
    SITE_ORIGIN.toUpperCase(),
    'null',
    '',
  ];
  for (const origin of unlisted) {
    it(`is refused, and nothing stored, when it is '${origin}'`, async (t) => {
      const { app, storage } = await startApp(t);
      for (const response of [await preflight(app, origin), await postJson(app, OBJECTION, { headers: { Origin: origin } })]) {
        assert.equal(response.status, 403);
        assert.equal(response.headers.get('content-type'), 'application/problem+json');
        assert.equal(response.headers.get('access-control-allow-origin'), null);
      }
      assert.deepEqual(await storedIn(storage), []);
    });
  }

  it('is told apart by every cache', async (t) => {
    const { app } = await startApp(t);
    for (const headers of [{}, { Origin: SITE_ORIGIN }, { Origin: 'https://evil.example' }] as Record<string, string>[]) {
      const response = await app.request('/v1/notice', { headers });
      assert.match(response.headers.get('vary') ?? '', /Origin/);
    }
  });
});

describe('a form', () => {
  it('may come from a listed page, from a page of this server, and from one that hides its origin', async (t) => {
    const { app, storage } = await startApp(t);
    for (const [index, origin] of [SITE_ORIGIN, BASE_URL, 'null'].entries()) {
      const response = await postForm(app, { ...FORM, name: `Jo ${index}` }, { Origin: origin });
      assert.equal(response.status, 201);
    }
    assert.equal((await storedIn(storage)).length, 3);
  });

  it('is refused from any other page', async (t) => {
    const { app, storage } = await startApp(t);
    assert.equal((await postForm(app, FORM, { Origin: 'https://evil.example' })).status, 403);
    assert.deepEqual(await storedIn(storage), []);
  });
});
