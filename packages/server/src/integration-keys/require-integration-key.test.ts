import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { Hono } from 'hono';
import { seededRandom, startApp } from '../app.fixture.ts';
import { answerErrors } from '../http/errors.ts';
import type { Env } from '../http/problems.ts';
import { newIntegrationKey } from './integration-key.ts';
import type { Scope } from './integration-key.ts';
import { requireIntegrationKey } from './require-integration-key.ts';

const start = async (t: TestContext, scopes: readonly Scope[] = ['screen']) => {
  const { parts, storage, time, log } = await startApp(t);
  const { token, key } = newIntegrationKey({ name: 'CRM', scopes, at: time.now }, seededRandom('keys'));
  await storage.transaction(({ integrationKeys }) => integrationKeys.add(key));
  const app = new Hono<Env>()
    .use('/guarded', requireIntegrationKey(parts, 'screen'))
    .get('/guarded', (c) => c.text('in'))
    .onError(answerErrors(parts.logger, parts.notices.current.figures));
  const ask = async (authorization?: string) => {
    const response = await app.request('/guarded', { headers: authorization === undefined ? {} : { Authorization: authorization } });
    return { status: response.status, body: await response.text(), challenge: response.headers.get('www-authenticate') };
  };
  return { ask, token, key, storage, time, log };
};

describe('what needs an integration key', () => {
  it('is open to its bearer, and keeps the day of the last use', async (t) => {
    const { ask, token, key, storage, time } = await start(t);
    for (let call = 0; call < 2; call += 1) assert.deepEqual(await ask(`Bearer ${token}`), { status: 200, body: 'in', challenge: null });
    assert.equal((await storage.integrationKeys.find(key.id))?.usedOn, '2026-09-03');
    time.now = new Date('2026-09-04T00:00:00Z');
    await ask(`bearer  ${token}`);
    assert.equal((await storage.integrationKeys.find(key.id))?.usedOn, '2026-09-04');
  });

  it('is closed to a token that is missing, damaged, of another secret, or of another scheme, all alike', async (t) => {
    const { ask, token } = await start(t);
    const changed = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    const wrong = [undefined, '', 'Bearer', 'Bearer x', `Basic ${token}`, `Bearer ${token.slice(0, -1)}`, `Bearer ${changed}`, `Bearer ${token.replace(/k-./u, (found) => (found === 'k-0' ? 'k-1' : 'k-0'))}`];
    const answers = await Promise.all(wrong.map(ask));
    assert.deepEqual(answers.map(({ status, challenge }) => [status, challenge]), wrong.map(() => [401, 'Bearer']));
    assert.equal(new Set(answers.map(({ body }) => body)).size, 1);
  });

  it('is closed at once when the key is revoked', async (t) => {
    const { ask, token, key, storage } = await start(t);
    await storage.transaction(({ integrationKeys }) => integrationKeys.revoke(key.id, '2026-09-03T10:15:00.000Z'));
    assert.equal((await ask(`Bearer ${token}`)).status, 401);
  });

  it('is closed to a key of another scope, and says which it lacks', async (t) => {
    const { ask, token } = await start(t, []);
    const { status, challenge } = await ask(`Bearer ${token}`);
    assert.deepEqual([status, challenge], [403, 'Bearer error="insufficient_scope", scope="screen"']);
  });

  it('keeps nothing by which the token could be made', async (t) => {
    const { token, key, ask, log } = await start(t);
    await ask(`Bearer ${token}`);
    const secret = token.slice(-43);
    assert.equal(JSON.stringify({ ...key, hash: key.hash.toString('base64url') }).includes(secret), false);
    assert.equal(Buffer.from(secret, 'base64url').length, 32);
    assert.equal(log.join('').includes(secret), false);
  });
});
