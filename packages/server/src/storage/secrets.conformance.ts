import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { StoredSecret } from '../secrets/secret-store.ts';
import { findSecret, issueSecret, redeemSecret } from '../secrets/secrets.ts';
import type { Storage } from './storage.ts';

const NOW = new Date('2026-09-03T10:15:00.000Z');
const [REFERENCE, OTHER] = ['AAAA-AAAA-AAAA', 'BBBB-BBBB-BBBB'] as const;
const later = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds);

const secret = (hash: number, more: Partial<StoredSecret> = {}): StoredSecret => ({
  hash: Buffer.alloc(32, hash),
  purpose: 'confirm',
  reference: REFERENCE,
  issuedAt: NOW.toISOString(),
  expiresAt: later(1_000).toISOString(),
  ...more,
});

/** What every storage keeps to for secrets. */
export const secretsConformance = (name: string, prepare: (t: TestContext) => Promise<Storage>): void => {
  const opened = async (t: TestContext): Promise<Storage> => {
    const storage = await prepare(t);
    t.after(() => storage.close());
    return storage;
  };
  let filling = 0;
  const random = (length: number): Uint8Array => Buffer.alloc(length, (filling += 1));
  const issued = (storage: Storage, purpose: StoredSecret['purpose'], expiresAt?: Date): Promise<string> =>
    storage.transaction((stores) => issueSecret({ purpose, reference: REFERENCE, expiresAt }, { now: NOW, random }, stores));

  describe(`${name} as a storage of secrets`, () => {
    it('finds a token for its own purpose alone, as often as it is asked', async (t) => {
      const storage = await opened(t);
      const token = await issued(storage, 'status');
      for (let each = 0; each < 2; each += 1)
        assert.deepEqual(await findSecret(token, 'status', later(1e12), storage), { state: 'good', reference: REFERENCE });
      for (const wrong of [`${token.slice(1)}A`, `${token}A`, token.slice(1), '', '%00'])
        assert.deepEqual(await findSecret(wrong, 'status', NOW, storage), { state: 'unknown' });
      assert.deepEqual(await findSecret(token, 'confirm', NOW, storage), { state: 'unknown' });
    });

    it('lets a token be redeemed once, also by many that come at once', async (t) => {
      const storage = await opened(t);
      const token = await issued(storage, 'confirm', later(1_000));
      const redeem = () => storage.transaction((stores) => redeemSecret(token, 'confirm', NOW, stores));
      const states = (await Promise.all(Array.from({ length: 8 }, redeem))).map(({ state }) => state);
      assert.deepEqual(states.sort(), ['good', ...Array.from({ length: 7 }, () => 'used')]);
      assert.deepEqual(await findSecret(token, 'confirm', NOW, storage), { state: 'used', reference: REFERENCE });
    });

    it('lets no token be redeemed from the moment on at which it expires', async (t) => {
      const storage = await opened(t);
      const token = await issued(storage, 'bundle', later(1_000));
      const redeem = (at: Date) => storage.transaction((stores) => redeemSecret(token, 'bundle', at, stores));
      assert.deepEqual(await redeem(later(1_000)), { state: 'expired', reference: REFERENCE });
      assert.deepEqual(await redeem(later(999)), { state: 'good', reference: REFERENCE });
    });

    it('keeps a token good whose redeeming was rolled back', async (t) => {
      const storage = await opened(t);
      const token = await issued(storage, 'confirm', later(1_000));
      await assert.rejects(
        storage.transaction(async (stores) => {
          await redeemSecret(token, 'confirm', NOW, stores);
          throw new Error('no');
        }),
      );
      assert.equal((await findSecret(token, 'confirm', NOW, storage)).state, 'good');
    });

    it('keeps a hash and no token', async (t) => {
      const storage = await opened(t);
      const token = await issued(storage, 'confirm');
      assert.equal(await storage.secrets.find(Buffer.from(token, 'base64url')), undefined);
    });

    it('takes out the secrets of requests, or those of one purpose', async (t) => {
      const storage = await opened(t);
      const all = [secret(1), secret(2, { purpose: 'status', expiresAt: undefined }), secret(3, { reference: OTHER })];
      const left = async () => {
        const found = await Promise.all(all.map(({ hash }) => storage.secrets.find(hash)));
        return found.flatMap((each) => (each ? [each.hash[0]] : []));
      };
      await storage.transaction(async ({ secrets }) => {
        for (const each of all) await secrets.add(each);
      });
      await storage.transaction(({ secrets }) => secrets.remove([]));
      assert.deepEqual(await left(), [1, 2, 3]);
      await storage.transaction(({ secrets }) => secrets.remove([REFERENCE, OTHER], 'confirm'));
      assert.deepEqual(await left(), [2]);
      await storage.transaction(({ secrets }) => secrets.remove([REFERENCE]));
      assert.deepEqual(await left(), []);
    });

    it('purges what expired, and nothing that never does', async (t) => {
      const storage = await opened(t);
      const lasting = secret(2, { expiresAt: undefined, usedAt: NOW.toISOString() });
      await storage.transaction(async ({ secrets }) => {
        await secrets.add(secret(1));
        await secrets.add(lasting);
      });
      assert.equal(await storage.transaction(({ secrets }) => secrets.purge(later(1_000).toISOString())), 0);
      assert.notEqual(await storage.secrets.find(secret(1).hash), undefined);
      assert.equal(await storage.transaction(({ secrets }) => secrets.purge(later(1_001).toISOString())), 1);
      assert.equal(await storage.secrets.find(secret(1).hash), undefined);
      assert.deepEqual({ expiresAt: undefined, ...(await storage.secrets.find(lasting.hash)) }, lasting);
    });
  });
};
