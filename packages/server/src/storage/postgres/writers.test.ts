import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { chain, findBreak } from '../../audit/chain.ts';
import type { Storage } from '../storage.ts';
import { administer, temporaryDatabase } from './database.fixture.ts';
import { openPostgresStorage } from './postgres-storage.ts';

const AT = '2026-09-03T10:15:00.000Z';
const HASH = Buffer.alloc(32, 1);
const EACH = 25;

/** Three processes would open it so: each has its own connections. */
const three = async (t: TestContext): Promise<{ url: string; all: readonly Storage[] }> => {
  const url = await temporaryDatabase(t);
  const all = await Promise.all([1, 2, 3].map(() => openPostgresStorage(url)));
  t.after(() => Promise.all(all.map((each) => each.close())));
  return { url, all };
};

const times = <T>(work: (each: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: EACH }, (_, each) => work(each)));

describe('PostgreSQL under writers of several processes', () => {
  it('keeps one unbroken audit trail, and every row of it', async (t) => {
    const { all } = await three(t);
    await Promise.all(
      all.map((storage, from) =>
        times((each) =>
          storage.transaction(async ({ audit }) => audit.append(chain({ at: AT, event: 'a', reference: `${from}-${each}`, details: {} }, await audit.last()))),
        ),
      ),
    );
    assert.equal(await findBreak(all[0]!.audit.list()), undefined);
    assert.equal(new Set((await Array.fromAsync(all[0]!.audit.list())).map(({ reference }) => reference)).size, all.length * EACH);
  });

  it('lets each see the last word of the others, so that no turn is taken twice', async (t) => {
    const { all } = await three(t);
    const say = async (storage: Storage): Promise<number> =>
      storage.transaction(async ({ suppression }) => {
        const turn = Math.max(0, ...(await suppression.findByHashes([HASH])).map((each) => each.turn)) + 1;
        const place = { kind: 'email', hash: HASH, keyId: 'one', channel: '*', company: '*', list: '*' } as const;
        await suppression.put([{ ...place, effect: 'suppress', since: AT, reference: '', cause: 'objection', turn }]);
        return turn;
      });
    const turns = (await Promise.all(all.map((storage) => times(() => say(storage))))).flat();
    assert.deepEqual(turns.sort((a, b) => a - b), Array.from({ length: all.length * EACH }, (_, each) => each + 1));
  });

  it('does once what arrives in each of them under one key', async (t) => {
    const { all } = await three(t);
    const record = { keyHash: HASH, bodyHash: HASH, status: 201, at: AT };
    const once = (storage: Storage, body: string) =>
      storage.transaction(async ({ idempotency }) => {
        const found = await idempotency.find([HASH]);
        if (!found) await idempotency.put({ ...record, body });
        return found?.body ?? body;
      });
    const answers = await Promise.all(all.map((storage, each) => once(storage, `answer ${each}`)));
    assert.equal(new Set(answers).size, 1);
  });

  it('gives each waiting mail to one of them', async (t) => {
    const { all } = await three(t);
    await times((each) => all[0]!.transaction(({ outbox }) => outbox.add({ kind: 'a', recipient: 'jo@example.com', subject: String(each), body: '', html: '' }, AT)));
    const claim = { now: AT, until: '2026-09-03T10:25:00.000Z', most: 2 };
    const claimed = (await Promise.all(all.map((storage) => times(() => storage.transaction(({ outbox }) => outbox.claim(claim)))))).flat(2);
    assert.equal(claimed.length, EACH);
    assert.equal(new Set(claimed.map(({ id }) => id)).size, EACH);
  });

  it('does again what was under way when its connection was cut, and keeps it once', async (t) => {
    const { url, all } = await three(t);
    let runs = 0;
    await all[0]!.transaction(async ({ audit }) => {
      runs += 1;
      await audit.append(chain({ at: AT, event: 'a', reference: '', details: {} }, await audit.last()));
      if (runs === 1)
        await administer(url, "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and state = 'idle in transaction' and query like '%audit%'");
    });
    assert.equal(runs, 2);
    assert.equal((await Array.fromAsync(all[1]!.audit.list())).length, 1);
  });
});
