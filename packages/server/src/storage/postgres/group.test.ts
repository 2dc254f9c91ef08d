import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import pg from 'pg';
import { chain } from '../../audit/chain.ts';
import type { TransactionStores } from '../storage.ts';
import { temporaryDatabase } from './database.fixture.ts';
import { lossyProxy } from './lossy-proxy.fixture.ts';
import { openPostgresStorage } from './postgres-storage.ts';

const AT = '2026-09-03T10:15:00.000Z';
const HASH = Buffer.alloc(32, 1);
/** How PostgreSQL refuses a second row in a place. */
const REFUSAL = { code: 'P0001' };

const open = async (t: TestContext, url: string) => {
  const storage = await openPostgresStorage(url);
  t.after(() => storage.close());
  return storage;
};

const note = async ({ audit }: TransactionStores, reference: string): Promise<void> =>
  audit.append(chain({ at: AT, event: 'a', reference, details: {} }, await audit.last()));

/** Takes the place of the first row, so the database refuses it. */
const refused = async (stores: TransactionStores): Promise<void> => {
  await stores.outbox.add({ kind: 'a', recipient: 'jo@example.com', subject: '', body: '', html: '' }, AT);
  await stores.audit.append(chain({ at: AT, event: 'a', reference: 'refused', details: {} }, undefined));
};

const referencesIn = async (storage: Awaited<ReturnType<typeof open>>): Promise<readonly string[]> =>
  (await Array.fromAsync(storage.audit.list())).map(({ reference }) => reference);

describe('transactions that share a commit of PostgreSQL, and send their statements ahead', () => {
  it('fail alone and whole where the database refuses one of their statements, and are told why', async (t) => {
    const storage = await open(t, await temporaryDatabase(t));
    await storage.transaction((stores) => note(stores, 'first'));
    const outcomes = await Promise.allSettled([
      storage.transaction((stores) => note(stores, 'before')),
      storage.transaction(refused),
      storage.transaction((stores) => note(stores, 'after')),
    ]);
    assert.deepEqual(outcomes.map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled']);
    await assert.rejects(Promise.reject((outcomes[1] as PromiseRejectedResult).reason as Error), REFUSAL);
    assert.deepEqual(await referencesIn(storage), ['first', 'before', 'after']);
    assert.equal(await storage.outbox.size(), 0);
  });

  it('fail so when they are alone, and the next goes through', async (t) => {
    const storage = await open(t, await temporaryDatabase(t));
    await storage.transaction((stores) => note(stores, 'first'));
    await assert.rejects(storage.transaction(refused), REFUSAL);
    await storage.transaction((stores) => note(stores, 'second'));
    assert.deepEqual(await referencesIn(storage), ['first', 'second']);
    assert.equal(await storage.outbox.size(), 0);
  });

  for (const [how, read] of Object.entries({
    'a statement that is kept': ({ suppression }: TransactionStores) => suppression.findByHashes([HASH]),
    'one that is not': ({ requests }: TransactionStores) => requests.find('AAAA-AAAA-AAAA'),
  }))
    it(`tell whoever reads by ${how} what was refused before, and not that the rest was`, async (t) => {
      const storage = await open(t, await temporaryDatabase(t));
      await storage.transaction((stores) => note(stores, 'first'));
      let met: unknown;
      const reading = storage.transaction(async (stores) => {
        await refused(stores);
        await read(stores).catch((error: unknown) => {
          met = error;
          throw error;
        });
      });
      await assert.rejects(reading, REFUSAL);
      assert.equal((met as { code?: string }).code, REFUSAL.code);
    });

  it('take in whoever arrives while another process writes', async (t) => {
    const url = await temporaryDatabase(t);
    const [storage, other] = [await open(t, url), await open(t, url)];
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let isHeld = (): void => undefined;
    const holding = new Promise<void>((resolve) => (isHeld = resolve));
    const writing = other.transaction(async () => {
      isHeld();
      await held;
    });
    await holding;
    const waiting = [storage.transaction((stores) => note(stores, '0'))];
    // By now the first waits for its turn.
    await waitsForTurn(url);
    for (const each of [1, 2, 3]) waiting.push(storage.transaction((stores) => note(stores, String(each))));
    letGo();
    await Promise.all([writing, ...waiting]);
    assert.deepEqual(await ask(url, 'select count(*)::int as rows, count(distinct xmin::text)::int as commits from audit'), { rows: 4, commits: 1 });
  });

  it('are refused where the answer to their commit is lost, run once, and are there for who asks again', async (t) => {
    const proxy = await lossyProxy(t, await temporaryDatabase(t));
    const storage = await open(t, proxy.url);
    let runs = 0;
    const once = () =>
      storage.transaction(async (stores) => {
        const found = await stores.idempotency.find([HASH]);
        if (found) return found.body;
        runs += 1;
        await note(stores, 'once');
        await stores.idempotency.put({ keyHash: HASH, bodyHash: HASH, status: 201, body: 'answer', at: AT });
        return 'new';
      }, { keys: [HASH] });
    proxy.loseAnswerTo('commit');
    await assert.rejects(once(), { name: 'StorageError', code: 'unavailable' });
    assert.equal(await once(), 'answer');
    assert.equal(runs, 1);
    assert.deepEqual(await referencesIn(storage), ['once']);
  });

  it('run again where the connection is lost sooner, and are kept once', async (t) => {
    const proxy = await lossyProxy(t, await temporaryDatabase(t));
    const storage = await open(t, proxy.url);
    let runs = 0;
    const noting = (reference: string) =>
      storage.transaction((stores) => {
        runs += 1;
        return note(stores, reference);
      });
    proxy.loseAnswerTo('insert into "audit"');
    await Promise.all([noting('a'), noting('b')]);
    assert.ok(runs > 2);
    assert.deepEqual(await referencesIn(storage), ['a', 'b']);
  });
});

const ask = async (url: string, text: string): Promise<unknown> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows[0];
  } finally {
    await client.end();
  }
};

const waitsForTurn = async (url: string): Promise<void> => {
  for (;;) {
    const found = await ask(url, "select 1 from pg_locks where locktype = 'advisory' and not granted and objid::bigint = hashtext(current_schema || ' writers')::bigint & 4294967295");
    if (found) return;
  }
};
