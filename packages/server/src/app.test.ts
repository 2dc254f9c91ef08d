import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notice } from '@clarion-privacy/notice/clarion';
import { openApiDocument } from '@clarion-privacy/protocol/openapi';
import { startApp } from './app.fixture.ts';
import { StorageError } from './storage/storage-error.ts';

describe('the application', () => {
  it('has the routes that its OpenAPI document describes, and no others but what its pages load', async (t) => {
    const { app } = await startApp(t);
    const served = app.routes
      .filter(({ method, path }) => method !== 'ALL' && method !== 'OPTIONS' && !path.startsWith('/assets/'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')}`);
    const described = Object.entries(openApiDocument().paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    assert.deepEqual([...new Set(served)].sort(), described.sort());
  });

  it('answers what is not there, and a method that an address does not know', async (t) => {
    const { app } = await startApp(t);
    const missing = await app.request('/v1/nothing');
    assert.equal(missing.status, 404);
    assert.equal(missing.headers.get('content-type'), 'application/problem+json');
    for (const [method, path, allow] of [
      ['GET', '/v1/requests', 'POST'],
      ['DELETE', '/v1/requests', 'POST'],
      ['POST', '/v1/notice', 'GET, HEAD'],
      ['PUT', '/health/live', 'GET, HEAD'],
    ] as const) {
      const response = await app.request(path, { method });
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), allow);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      assert.equal(((await response.json()) as { type: string }).type, 'urn:clarion-privacy:problem:method-not-allowed');
    }
  });
});

describe('a problem that a person meets', () => {
  const BROWSER = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  it('is told on a page, in words of theirs and with the ways to ask, wherever they look for one', async (t) => {
    const { app } = await startApp(t);
    for (const [path, method, status, title] of [
      ['/nothing', 'GET', 404, 'There is no page here'],
      ['/', 'GET', 404, 'There is no page here'],
      ['/health', 'POST', 404, 'We could not take your request'],
      ['/health/live', 'POST', 405, 'We could not take your request'],
    ] as const) {
      const form = method === 'POST' ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {};
      const response = await app.request(path, { method, headers: { ...BROWSER, ...form } });
      assert.equal(response.status, status, path);
      const page = await response.text();
      assert.ok(page.includes(`<h1>${title}</h1>`), path);
      assert.ok(page.includes(notice.figures.contact.email), path);
    }
    assert.equal((await app.request('/v1/nothing', { headers: BROWSER })).headers.get('content-type'), 'application/problem+json');
    assert.equal((await app.request('/nothing')).headers.get('content-type'), 'application/problem+json');
  });

  it('says that the service cannot be reached, and when to come again, while the database is away', async (t) => {
    const { app } = await startApp(t, {
      wrap: (inner) => ({ ...inner, secrets: { ...inner.secrets, find: () => Promise.reject(new StorageError('unavailable', 'Full.')) } }),
    });
    const page = await app.request(`/r/${'a'.repeat(32)}`, { headers: BROWSER });
    assert.equal(page.status, 503);
    assert.equal(page.headers.get('retry-after'), '5');
    assert.match(await page.text(), /<h1>We cannot show you this page now<\/h1>/);
  });
});

describe('GET /v1/notice', () => {
  it('serves the current notice with its facts, and the same under its version', async (t) => {
    const { app } = await startApp(t);
    for (const [path, caching] of [
      ['/v1/notice', 'public, max-age=300'],
      [`/v1/notice/${notice.figures.version}`, 'public, max-age=31536000, immutable'],
    ] as const) {
      const response = await app.request(path);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'application/json');
      assert.equal(response.headers.get('cache-control'), caching);
      assert.deepEqual(await response.json(), JSON.parse(JSON.stringify(notice)));
    }
  });

  it('has no version that was never published', async (t) => {
    const { app } = await startApp(t);
    for (const version of ['1999-01-01', '__proto__', '%2e%2e', '%ff']) {
      assert.equal((await app.request(`/v1/notice/${version}`)).status, 404);
    }
  });

  it('is not sent again to whoever has it', async (t) => {
    const { app } = await startApp(t);
    const etag = (await app.request('/v1/notice')).headers.get('etag') ?? '';
    const ask = (tags: string) => app.request('/v1/notice', { headers: { 'If-None-Match': tags } });
    for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await ask(tags);
      assert.equal(response.status, 304);
      assert.equal(await response.text(), '');
      assert.equal(response.headers.get('etag'), etag);
    }
    assert.equal((await ask('"other"')).status, 200);
  });

  it('answers HEAD with the same head and no body', async (t) => {
    const { app } = await startApp(t);
    const [get, head] = [await app.request('/v1/notice'), await app.request('/v1/notice', { method: 'HEAD' })];
    assert.equal(head.status, 200);
    assert.equal(head.headers.get('etag'), get.headers.get('etag'));
    assert.equal(await head.text(), '');
  });
});

describe('GET /v1/openapi.json', () => {
  it('serves the document of the protocol', async (t) => {
    const { app } = await startApp(t);
    assert.deepEqual(await (await app.request('/v1/openapi.json')).json(), JSON.parse(JSON.stringify(openApiDocument())));
  });
});

describe('health', () => {
  it('is live and ready while the storage answers', async (t) => {
    const { app } = await startApp(t);
    assert.deepEqual(await (await app.request('/health/live')).json(), { status: 'live' });
    assert.deepEqual(await (await app.request('/health/ready')).json(), { status: 'ready', database: { kind: 'sqlite', state: 'writable' } });
  });

  it('is live and not ready when the storage does not answer', async (t) => {
    const { app, storage } = await startApp(t);
    await storage.close();
    assert.equal((await app.request('/health/live')).status, 200);
    const response = await app.request('/health/ready');
    assert.equal(response.status, 503);
    assert.notEqual(response.headers.get('retry-after'), null);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    const { type, database } = (await response.json()) as { type: string; database: object };
    assert.deepEqual([type, database], ['urn:clarion-privacy:problem:unavailable', { kind: 'sqlite', state: 'unavailable' }]);
  });

  it('tells whoever reads to come back when the storage does not answer', async (t) => {
    const { app, storage } = await startApp(t);
    await storage.close();
    for (const path of ['/.well-known/jwks.json', `/r/${'t'.repeat(32)}`]) {
      const response = await app.request(path);
      assert.equal(response.status, 503, path);
      assert.notEqual(response.headers.get('retry-after'), null);
    }
  });

  it('tells clients to come back when the storage is full', async (t) => {
    const { app } = await startApp(t, {
      wrap: (inner) => ({ ...inner, check: () => Promise.reject(new StorageError('unavailable', 'Full.')) }),
    });
    const response = await app.request('/health/ready');
    assert.equal(response.status, 503);
    assert.doesNotMatch(await response.text(), /Full/);
  });
});
