import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { IntegrationKey } from '../integration-keys/integration-key.ts';
import type { Storage } from './storage.ts';

const AT = '2026-09-03T10:15:00.000Z';
const key = (id: string, more: Partial<IntegrationKey> = {}): IntegrationKey => ({
  id,
  name: 'CRM ő',
  scopes: ['screen'],
  hash: Buffer.alloc(32, 7),
  createdAt: AT,
  ...more,
});

/** What every storage keeps to for the keys of other systems. */
export const integrationKeysConformance = (name: string, prepare: (t: TestContext) => Promise<Storage>): void => {
  const opened = async (t: TestContext): Promise<Storage> => {
    const storage = await prepare(t);
    t.after(() => storage.close());
    return storage;
  };

  describe(`${name} as a storage of integration keys`, () => {
    it('gives back each as it was added, the oldest first', async (t) => {
      const storage = await opened(t);
      const whole = key('k-a', { createdAt: '2026-09-04T00:00:00.000Z', usedOn: '2026-09-05', revokedAt: AT, scopes: [] });
      for (const each of [whole, key('k-b')]) await storage.transaction(({ integrationKeys }) => integrationKeys.add(each));
      assert.deepEqual(await storage.integrationKeys.list(), [key('k-b'), whole]);
      assert.deepEqual(await storage.integrationKeys.find('k-a'), whole);
      assert.equal(await storage.integrationKeys.find('k-c'), undefined);
      await assert.rejects(storage.transaction(({ integrationKeys }) => integrationKeys.add(key('k-b'))));
    });

    it('revokes one, once, and keeps the time of the first', async (t) => {
      const storage = await opened(t);
      await storage.transaction(async ({ integrationKeys }) => {
        await integrationKeys.add(key('k-a'));
        await integrationKeys.add(key('k-b'));
      });
      const revoke = (id: string, at: string) => storage.transaction(({ integrationKeys }) => integrationKeys.revoke(id, at));
      assert.deepEqual([await revoke('k-a', AT), await revoke('k-a', '2027-01-01T00:00:00.000Z'), await revoke('k-c', AT)], [true, false, false]);
      assert.deepEqual(await storage.integrationKeys.list(), [key('k-a', { revokedAt: AT }), key('k-b')]);
    });

    it('keeps the latest day on which one was used', async (t) => {
      const storage = await opened(t);
      await storage.transaction(({ integrationKeys }) => integrationKeys.add(key('k-a')));
      for (const day of ['2026-09-04', '2026-09-06', '2026-09-05']) await storage.transaction(({ integrationKeys }) => integrationKeys.use('k-a', day));
      assert.equal((await storage.integrationKeys.find('k-a'))?.usedOn, '2026-09-06');
    });
  });
};
