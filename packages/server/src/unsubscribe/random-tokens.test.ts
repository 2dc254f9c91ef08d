import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { startWithLinks } from './unsubscribe.fixture.ts';

/** Bytes that look random, of many lengths, the same in every run. */
const noise = (number: number): Buffer => createHash('shake256', { outputLength: 1 + (number % 180) }).update(`noise ${number}`).digest();

describe('ten thousand tokens of random bytes', () => {
  it('lead to the page with an address field, fail nowhere, and leave nothing behind', async (t) => {
    const { app, token, rows, log } = await startWithLinks(t);
    const own = Buffer.from(token(), 'base64url');
    const before = rows();
    const statuses = new Map<string, number>();
    for (let number = 0; number < 10_000; number += 1) {
      const bytes = noise(number);
      // A fifth begins like a token of ours, so that they reach the cipher.
      const text = number % 5 === 0 ? Buffer.concat([own.subarray(0, 29), bytes]).toString('base64url') : number % 2 === 0 ? bytes.toString('base64url') : encodeURIComponent(bytes.toString('latin1'));
      const [path, method] = [number % 3 === 0 ? 'p' : 'u', number % 4 === 0 ? 'POST' : 'GET'] as const;
      const body = number % 8 === 0 ? 'List-Unsubscribe=One-Click' : 'action=stop-all';
      const init = method === 'POST' ? { method, body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } } : { method };
      const { status } = await app.request(`/${path}/${text}`, init);
      const name = `${method} ${path} ${status}`;
      statuses.set(name, (statuses.get(name) ?? 0) + 1);
    }
    assert.deepEqual([...statuses.keys()].sort(), ['GET p 200', 'GET u 200', 'POST p 422', 'POST u 404', 'POST u 422']);
    assert.equal(rows(), before);
    const shapes = new Set(log.map((line) => (JSON.parse(line) as { route: string }).route.replace(/\{.*\}/u, '')));
    assert.deepEqual([...shapes].sort(), ['/p/:token', '/u/:token']);
    assert.doesNotMatch(log.join(''), /error/u);
  });
});
