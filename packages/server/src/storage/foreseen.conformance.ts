import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { chain } from '../audit/chain.ts';
import type { Statement } from '../suppression/statement.ts';
import type { Foreseen, Storage, TransactionStores } from './storage.ts';

const [jo, al, key] = [1, 2, 3].map((each) => Buffer.alloc(32, each)) as [Buffer, Buffer, Buffer];
const AT = '2026-09-03T10:15:00.000Z';
const FORESEEN: Foreseen = { keys: [key], people: [jo, al] };
const REFUSED = { opens: 'refuse', clicks: 'refuse' } as const;

const word = (hash: Buffer, turn: number): Statement => ({
  ...{ kind: 'email', hash, keyId: 'one', channel: '*', company: '*', list: '*' },
  ...{ effect: 'suppress', since: AT, reference: '', cause: 'objection', turn },
});

/** All that is read of a person and of a POST. */
const readAll = async ({ suppression, preferences, idempotency }: TransactionStores) => ({
  turns: (await suppression.findByHashes([jo])).map(({ turn }) => turn),
  choices: await preferences.trackingOf([jo]),
  cause: await preferences.lastCauseOf([jo]),
  answer: (await idempotency.find([key]))?.body,
});

const writeAll = async ({ suppression, preferences, idempotency }: TransactionStores, turn: number): Promise<void> => {
  await suppression.put([word(jo, turn)]);
  await preferences.putTracking({ hash: jo, keyId: 'one', choices: REFUSED }, [jo]);
  const after = { everything: true, stopped: [], tracking: REFUSED };
  await preferences.addEvent({ hash: jo, keyId: 'one', at: AT, reference: `R-${turn}`, cause: turn === 1 ? 'objection' : 'preferences', after }, [jo], 2);
  await idempotency.put({ keyHash: key, bodyHash: key, status: 201, body: `answer ${turn}`, at: AT });
};

const NOTHING = { turns: [], choices: { opens: 'unsaid', clicks: 'unsaid' }, cause: undefined, answer: undefined };
const FIRST = { turns: [1], choices: REFUSED, cause: 'objection', answer: 'answer 1' };
const SECOND = { turns: [2], choices: REFUSED, cause: 'preferences', answer: 'answer 2' };

/** What a transaction foresees changes nothing that it reads. */
export const foreseenConformance = (name: string, prepare: (t: TestContext) => Promise<Storage>): void => {
  const opened = async (t: TestContext): Promise<Storage> => {
    const storage = await prepare(t);
    t.after(() => storage.close());
    return storage;
  };

  describe(`${name} where a transaction tells beforehand what it will read`, () => {
    it('finds what was kept before, and nothing where nothing was', async (t) => {
      const storage = await opened(t);
      assert.deepEqual(await storage.transaction(readAll, FORESEEN), NOTHING);
      await storage.transaction((stores) => writeAll(stores, 1));
      assert.deepEqual(await storage.transaction(readAll, FORESEEN), FIRST);
      assert.deepEqual(await storage.transaction(({ suppression }) => suppression.findByHashes([al]), FORESEEN), []);
    });

    it('sees what it has written itself, and what those wrote who share its commit', async (t) => {
      const storage = await opened(t);
      const [own, neighbours, last] = await Promise.all([
        storage.transaction(async (stores) => {
          const before = await readAll(stores);
          await writeAll(stores, 1);
          return [before, await readAll(stores)];
        }, FORESEEN),
        storage.transaction(async (stores) => {
          const before = await readAll(stores);
          await writeAll(stores, 2);
          return before;
        }, FORESEEN),
        storage.transaction(async ({ suppression, preferences, idempotency }) => {
          await suppression.remove([jo]);
          await preferences.remove([jo]);
          await idempotency.purge('2026-09-04T00:00:00.000Z');
        }, FORESEEN).then(() => storage.transaction(readAll, FORESEEN)),
      ]);
      assert.deepEqual(own, [NOTHING, FIRST]);
      assert.deepEqual(neighbours, FIRST);
      assert.deepEqual(last, NOTHING);
    });

    it('keeps as many changes of a person as it does without', async (t) => {
      const storage = await opened(t);
      await Promise.all([1, 2, 3].map((turn) => storage.transaction((stores) => writeAll(stores, turn), FORESEEN)));
      assert.deepEqual((await storage.preferences.eventsOf([jo], 9)).map(({ reference }) => reference), ['R-3', 'R-2']);
    });

    it('does not see what one wrote that failed beside it', async (t) => {
      const storage = await opened(t);
      const failing = async (stores: TransactionStores): Promise<never> => {
        await writeAll(stores, 1);
        await stores.audit.append(chain({ at: AT, event: 'a', reference: 'undone', details: {} }, await stores.audit.last()));
        throw new Error('no');
      };
      const reading = async (stores: TransactionStores) => {
        const found = await readAll(stores);
        await stores.audit.append(chain({ at: AT, event: 'a', reference: 'kept', details: {} }, await stores.audit.last()));
        return found;
      };
      const [failed, read] = await Promise.allSettled([storage.transaction(failing, FORESEEN), storage.transaction(reading, FORESEEN)]);
      assert.equal(failed.status, 'rejected');
      assert.deepEqual(read, { status: 'fulfilled', value: NOTHING });
      await storage.transaction((stores) => writeAll(stores, 2), FORESEEN);
      assert.deepEqual(await storage.transaction(readAll), SECOND);
      assert.deepEqual((await Array.fromAsync(storage.audit.list())).map(({ seq, reference }) => [seq, reference]), [[1, 'kept']]);
    });
  });
};
