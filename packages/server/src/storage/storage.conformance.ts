import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { chain, findBreak } from '../audit/chain.ts';
import type { StoredNotice } from '../notices/notice-store.ts';
import type { StoredRequest } from '../requests/request-store.ts';
import type { Statement } from '../suppression/statement.ts';
import type { Storage } from './storage.ts';

/** Opens the same storage anew; what one opening wrote, the next finds. */
export type OpenStorage = () => Storage | Promise<Storage>;

const request = (reference: string, more: Partial<StoredRequest> = {}): StoredRequest => ({
  reference,
  right: 'objection',
  status: 'received',
  receivedAt: '2026-09-03T10:15:00.000Z',
  promisedBy: '2026-10-03',
  statutoryBy: '2026-10-05',
  dueBy: '2026-10-03',
  noticeVersion: '2018-05-10',
  subject: { email: 'jo@example.com' },
  ...more,
});

const entry = (hash: number, more: Partial<Statement> = {}): Statement => ({
  kind: 'email',
  hash: Buffer.alloc(32, hash),
  keyId: 'one',
  channel: '*',
  company: '*',
  list: '*',
  effect: 'suppress',
  since: '2026-09-03T10:15:00.000Z',
  reference: 'AAAA-AAAA-AAAA',
  cause: 'objection',
  turn: 1,
  ...more,
});

const event = (reference: string) => ({
  at: '2026-09-03T10:15:00.000Z',
  event: 'request.received',
  reference,
  details: {},
});

const sorted = (entries: readonly Statement[]) =>
  [...entries].sort((a, b) => Buffer.compare(a.hash, b.hash) || `${a.channel}${a.company}${a.list}`.localeCompare(`${b.channel}${b.company}${b.list}`));

/** What every storage keeps to. `prepare` gives each test an empty one. */
export const conformance = (name: string, prepare: (t: TestContext) => Promise<OpenStorage>): void => {
  const opened = async (t: TestContext): Promise<Storage> => {
    const storage = await (await prepare(t))();
    t.after(() => storage.close());
    return storage;
  };

  describe(`${name} as a storage`, () => {
    it('gives back a request as it was added, with every field and with none but the needed', async (t) => {
      const storage = await opened(t);
      const whole = request('BBBB-BBBB-BBBB', {
        subject: { name: 'Jo Ő', email: 'jo@example.com', phone: '020 7946 0000', postal: '1 High Street\nLondon' },
        channels: ['email', 'post'],
        companies: ['ccm'],
        site: 'ccm',
        message: '👋 a\tb',
        locale: 'en-GB',
        suppression: 'keep-minimal',
        representative: { name: 'Al Ő', email: 'al@example.org', authority: 'Power of attorney,\nof 1 May 2026' },
      });
      await storage.transaction(async ({ requests }) => {
        await requests.add(request('AAAA-AAAA-AAAA'));
        await requests.add(whole);
      });
      assert.deepEqual(await Array.fromAsync(storage.requests.list()), [request('AAAA-AAAA-AAAA'), whole]);
    });

    it('lists by right, status, time of receipt and due date', async (t) => {
      const storage = await opened(t);
      await storage.transaction(async ({ requests }) => {
        await requests.add(request('AAAA-AAAA-AAAA'));
        await requests.add(request('BBBB-BBBB-BBBB', { right: 'access', dueBy: '2026-10-02' }));
        await requests.add(request('CCCC-CCCC-CCCC', { status: 'fulfilled', receivedAt: '2026-09-04T00:00:00.000Z' }));
      });
      const references = async (filter: Parameters<Storage['requests']['list']>[0]) =>
        (await Array.fromAsync(storage.requests.list(filter))).map(({ reference }) => reference[0]).join('');
      assert.equal(await references({ right: 'access' }), 'B');
      assert.equal(await references({ statuses: ['fulfilled', 'refused'] }), 'C');
      assert.equal(await references({ since: '2026-09-04T00:00:00.000Z' }), 'C');
      assert.equal(await references({ dueBefore: '2026-10-03' }), 'B');
      assert.equal(await references({ right: 'objection', statuses: ['received'] }), 'A');
    });

    it('lists more requests than it reads at a time, each once and in order', async (t) => {
      const storage = await opened(t);
      const count = 1_203;
      await storage.transaction(async ({ requests }) => {
        for (let each = 0; each < count; each += 1) await requests.add(request(String(each)));
      });
      const listed = (await Array.fromAsync(storage.requests.list())).map(({ reference }) => Number(reference));
      assert.deepEqual(listed, Array.from({ length: count }, (_, each) => each));
    });

    it('refuses a second request under the same reference', async (t) => {
      const storage = await opened(t);
      const add = () => storage.transaction(({ requests }) => requests.add(request('AAAA-AAAA-AAAA')));
      await add();
      await assert.rejects(add());
      assert.equal((await Array.fromAsync(storage.requests.list())).length, 1);
    });

    it('finds every entry under thousands of hashes, and nothing under others', async (t) => {
      const storage = await opened(t);
      const hash = (number: number) => {
        const bytes = Buffer.alloc(32);
        bytes.writeUInt32BE(number);
        return bytes;
      };
      const entries = Array.from({ length: 600 }, (_, each) => entry(0, { hash: hash(each * 2) }));
      await storage.transaction(({ suppression }) => suppression.put(entries));
      const asked = Array.from({ length: 3_001 }, (_, each) => hash(each));
      assert.deepEqual(sorted(await storage.suppression.findByHashes(asked)), sorted(entries));
      assert.deepEqual(await storage.suppression.findByHashes([hash(1)]), []);
      assert.deepEqual(await storage.suppression.findByHashes([]), []);
    });

    it('keeps channels, companies and mailing lists apart, and the last word on each', async (t) => {
      const storage = await opened(t);
      const first = [entry(1, { channel: 'email' }), entry(1, { channel: 'email', company: 'ccm' }), entry(1, { channel: 'email', company: 'ccm', list: 'news' }), entry(1)];
      const later = { effect: 'allow', since: '2026-09-09T00:00:00.000Z', reference: 'BBBB-BBBB-BBBB', cause: 'preferences', turn: 2 } as const;
      await storage.transaction(({ suppression }) => suppression.put(first));
      await storage.transaction(({ suppression }) => suppression.put([{ ...entry(1), ...later }, entry(1, { channel: 'email', company: 'ccm', list: 'news', turn: 3 })]));
      assert.deepEqual(
        sorted(await storage.suppression.findByHashes([Buffer.alloc(32, 1)])),
        sorted([...first.slice(0, 2), entry(1, { channel: 'email', company: 'ccm', list: 'news', turn: 3 }), { ...entry(1), ...later }]),
      );
    });

    it('takes out every statement under the hashes that are named, and no other', async (t) => {
      const storage = await opened(t);
      await storage.transaction(({ suppression }) => suppression.put([entry(1), entry(1, { channel: 'email' }), entry(2), entry(3)]));
      await storage.transaction(({ suppression }) => suppression.remove([Buffer.alloc(32, 1), Buffer.alloc(32, 3)]));
      const found = await storage.suppression.findByHashes([1, 2, 3].map((each) => Buffer.alloc(32, each)));
      assert.deepEqual(found, [entry(2)]);
    });

    it('names the keys that entries were made under', async (t) => {
      const storage = await opened(t);
      assert.deepEqual(await storage.suppression.keyIds(), []);
      await storage.transaction(({ suppression }) =>
        suppression.put([entry(1), entry(2, { keyId: 'two' }), entry(3)]),
      );
      assert.deepEqual(await storage.suppression.keyIds(), ['one', 'two']);
      await storage.transaction(({ preferences }) =>
        preferences.putTracking({ hash: Buffer.alloc(32, 9), keyId: 'three', choices: { opens: 'refuse', clicks: 'refuse' } }, [Buffer.alloc(32, 9)]),
      );
      assert.deepEqual(await storage.suppression.countByKey(), [
        { keyId: 'one', statements: 2, trackingChoices: 0 },
        { keyId: 'three', statements: 0, trackingChoices: 1 },
        { keyId: 'two', statements: 1, trackingChoices: 0 },
      ]);
    });

    it('keeps an unbroken audit trail over many transactions at once', async (t) => {
      const storage = await opened(t);
      await Promise.all(
        Array.from({ length: 700 }, (_, each) =>
          storage.transaction(async ({ audit }) => audit.append(chain(event(String(each)), await audit.last()))),
        ),
      );
      assert.equal(await findBreak(storage.audit.list()), undefined);
      assert.equal((await Array.fromAsync(storage.audit.list())).at(-1)?.seq, 700);
    });

    it('refuses an audit row that takes the place of another or leaves a gap', async (t) => {
      const storage = await opened(t);
      const first = chain(event('first'), undefined);
      await storage.transaction(({ audit }) => audit.append(first));
      for (const seq of [1, 3]) {
        await assert.rejects(storage.transaction(({ audit }) => audit.append({ ...first, seq })));
      }
      assert.deepEqual(await Array.fromAsync(storage.audit.list()), [first]);
    });

    it('finds the first answer to a key, replaces it, and purges what is older', async (t) => {
      const storage = await opened(t);
      const record = (at: string) => ({
        keyHash: Buffer.alloc(32, 1),
        bodyHash: Buffer.alloc(32, 2),
        status: 201,
        body: `{"at":"${at}"}`,
        at,
      });
      const found = () => storage.transaction(({ idempotency }) => idempotency.find([Buffer.alloc(32, 9), Buffer.alloc(32, 1)]));
      assert.equal(await found(), undefined);
      for (const at of ['2026-09-03T00:00:00.000Z', '2026-09-05T00:00:00.000Z']) {
        await storage.transaction(({ idempotency }) => idempotency.put(record(at)));
        assert.deepEqual(await found(), record(at));
      }
      assert.equal(await storage.transaction(({ idempotency }) => idempotency.purge('2026-09-05T00:00:00.000Z')), 0);
      assert.notEqual(await found(), undefined);
      assert.equal(await storage.transaction(({ idempotency }) => idempotency.purge('2026-09-05T00:00:00.001Z')), 1);
      assert.equal(await found(), undefined);
    });

    it('keeps each version of the notice as it was first served', async (t) => {
      const storage = await opened(t);
      const served = (version: string, more: Partial<StoredNotice> = {}): StoredNotice => ({
        version,
        hash: 'ab'.repeat(32),
        body: `{"title":"Notice ${version} – ő"}`,
        at: '2026-09-03T10:15:00.000Z',
        ...more,
      });
      const second = served('2.0', { at: '2026-10-03T10:15:00.000Z' });
      await storage.transaction(async ({ notices }) => {
        await notices.add(second);
        await notices.add(served('1.0'));
      });
      assert.deepEqual(await storage.notices.list(), [served('1.0'), second]);
      assert.deepEqual(await storage.transaction(({ notices }) => notices.find('2.0')), second);
      assert.equal(await storage.transaction(({ notices }) => notices.find('3.0')), undefined);
      await assert.rejects(storage.transaction(({ notices }) => notices.add(served('1.0', { body: '{}' }))));
      assert.deepEqual(await storage.notices.list(), [served('1.0'), second]);
    });

    it('keeps all of a transaction or none, whatever its neighbours do', async (t) => {
      const storage = await opened(t);
      const results = await Promise.allSettled(
        Array.from({ length: 40 }, (_, each) =>
          storage.transaction(async ({ requests, suppression }) => {
            await requests.add(request(String(each)));
            await suppression.put([entry(each + 1)]);
            if (each % 3 === 0) throw new Error(`no ${each}`);
            return each;
          }),
        ),
      );
      const kept = results.flatMap((result) => (result.status === 'fulfilled' ? [String(result.value)] : []));
      assert.deepEqual(
        results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as Error).message] : [])),
        Array.from({ length: 14 }, (_, each) => `no ${each * 3}`),
      );
      assert.deepEqual((await Array.fromAsync(storage.requests.list())).map(({ reference }) => reference), kept);
      const hashes = Array.from({ length: 40 }, (_, each) => Buffer.alloc(32, each + 1));
      assert.equal((await storage.suppression.findByHashes(hashes)).length, kept.length);
    });

    it('has what was answered when it is opened again', async (t) => {
      const open = await prepare(t);
      const first = await open();
      await first.transaction(({ requests }) => requests.add(request('AAAA-AAAA-AAAA')));
      await first.close();
      const second = await open();
      t.after(() => second.close());
      assert.deepEqual(await Array.fromAsync(second.requests.list()), [request('AAAA-AAAA-AAAA')]);
    });

    it('finishes what is under way when it closes, and refuses what comes after', async (t) => {
      const open = await prepare(t);
      const storage = await open();
      const underWay = storage.transaction(({ requests }) => requests.add(request('AAAA-AAAA-AAAA')));
      await storage.close();
      await underWay;
      await assert.rejects(storage.transaction(async () => undefined), { name: 'StorageError', code: 'unavailable' });
      await assert.rejects(storage.check(), { name: 'StorageError', code: 'unavailable' });
      await assert.rejects(storage.requests.find('AAAA-AAAA-AAAA'), { name: 'StorageError', code: 'unavailable' });
      await assert.rejects(Array.fromAsync(storage.audit.list()), { name: 'StorageError', code: 'unavailable' });
      await assert.rejects(storage.suppression.findByHashes([Buffer.alloc(32, 1)]), { name: 'StorageError', code: 'unavailable' });
      const again = await open();
      t.after(() => again.close());
      await again.check();
      assert.equal((await Array.fromAsync(again.requests.list())).length, 1);
    });
  });
};
