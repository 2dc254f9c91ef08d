import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { Storage } from './storage.ts';

/** What every storage keeps to for the public keys of receipts. */
export const receiptKeysConformance = (name: string, prepare: (t: TestContext) => Promise<Storage>): void => {
  describe(`${name} as a storage of the public keys of receipts`, () => {
    it('gives back each as it was added, the oldest first, and lets none take the place of another', async (t) => {
      const storage = await prepare(t);
      t.after(() => storage.close());
      const [later, first] = [{ id: 'r-a', x: 'x', createdAt: '2026-09-04T00:00:00.000Z' }, { id: 'r-b', x: 'y', createdAt: '2026-09-03T00:00:00.000Z' }];
      for (const key of [later, first]) await storage.transaction(({ receiptKeys }) => receiptKeys.add(key));
      assert.deepEqual(await storage.receiptKeys.list(), [first, later]);
      await assert.rejects(storage.transaction(({ receiptKeys }) => receiptKeys.add({ ...first, x: 'forged' })));
      assert.deepEqual(await storage.receiptKeys.list(), [first, later]);
    });
  });
};
