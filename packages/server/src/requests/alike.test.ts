import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notice } from '@clarion-privacy/notice/clarion';
import { RIGHTS } from '@clarion-privacy/protocol';
import { OBJECTION, postJson, startApp } from '../app.fixture.ts';
import type { Storage, TransactionStores } from '../storage/storage.ts';

/** Names each call to a store within a transaction, in order. */
const watched = (calls: string[]) => (storage: Storage): Storage => ({
  ...storage,
  transaction: (work) => storage.transaction((stores) => work(watchedStores(stores, calls))),
});

const watchedStores = (stores: TransactionStores, calls: string[]): TransactionStores =>
  new Proxy(stores, {
    get: (all, name: keyof TransactionStores) =>
      new Proxy(all[name], {
        get: (store: object, method: string) => (...parameters: unknown[]) => {
          calls.push(`${name}.${method}`);
          return (Reflect.get(store, method) as (...all: unknown[]) => unknown).apply(store, parameters);
        },
      }),
  });

describe('what is done for an address that is known', () => {
  const acknowledgement = { notice: 'clarion', noticeVersion: notice.figures.version, noticeHash: notice.hash, acknowledged: true, at: '2026-09-03T10:14:00.000Z', language: 'en-GB' };
  const asking = RIGHTS.map((right) => [right, '/v1/requests', { ...OBJECTION, right, message: 'A word' }] as const);
  for (const [name, path, body] of [...asking, ['a link to the preferences', '/v1/preferences/link', {}], ['an acknowledgement', '/v1/acknowledgements', acknowledgement]] as const)
    it(`is step by step what is done for one that is not: ${name}`, async (t) => {
      const calls: string[] = [];
      const { app } = await startApp(t, { wrap: watched(calls) });
      let count = 0;
      const post = async (email: string) => {
        const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `key-of-post-${(count += 1)}` };
        const about = path === '/v1/preferences/link' ? { email } : { ...body, subject: { email } };
        const { status } = await app.request(path, { method: 'POST', headers, body: JSON.stringify(about) });
        assert.ok([201, 202].includes(status), String(status));
        return calls.splice(0);
      };
      // The first transaction of an application also tidies up.
      await post('first@example.com');
      for (const channels of [['post'], undefined]) await postJson(app, { ...OBJECTION, channels }, { key: `objection-${String(channels)}` });
      await post('jo@example.com');
      calls.length = 0;
      const known = await post('jo@example.com');
      assert.deepEqual(known, await post('al@example.com'));
      assert.ok(known.length > 3, known.join());
    });
});
