import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { StoredAcknowledgement } from '../acknowledgements/acknowledgement-store.ts';
import type { Storage } from './storage.ts';

const acknowledgement = (reference: string, more: Partial<StoredAcknowledgement> = {}): StoredAcknowledgement => ({
  reference,
  notice: 'clarion',
  noticeVersion: '2018-05-10',
  noticeHash: 'a'.repeat(64),
  acknowledged: true,
  at: '2026-09-03T10:14:00.000Z',
  receivedAt: '2026-09-03T10:15:00.000Z',
  language: 'en-GB',
  refuses: [],
  source: 'page',
  by: [],
  ...more,
});

/** What every storage keeps to for acknowledgements. */
export const acknowledgementsConformance = (name: string, prepare: (t: TestContext) => Promise<Storage>): void => {
  const opened = async (t: TestContext): Promise<Storage> => {
    const storage = await prepare(t);
    t.after(() => storage.close());
    return storage;
  };
  const whole = acknowledgement('BBBB-BBBB-BBBB', {
    acknowledged: false,
    refuses: ['email', 'post'],
    company: 'ccm',
    site: 'ccm',
    form: 'Enquiry ő',
    source: 'backend',
    objection: 'CCCC-CCCC-CCCC',
    by: [
      { kind: 'email', hash: Buffer.alloc(32, 1), keyId: 'one' },
      { kind: 'phone', hash: Buffer.alloc(32, 2), keyId: 'one' },
    ],
  });

  describe(`${name} as a storage of acknowledgements`, () => {
    it('gives back each as it was added, the oldest first, with every field and with none but the needed', async (t) => {
      const storage = await opened(t);
      await storage.transaction(async ({ acknowledgements }) => {
        await acknowledgements.add(whole, Buffer.alloc(32, 9));
        await acknowledgements.add(acknowledgement('AAAA-AAAA-AAAA'), undefined);
      });
      assert.deepEqual(await Array.fromAsync(storage.acknowledgements.list()), [whole, acknowledgement('AAAA-AAAA-AAAA')]);
    });

    it('finds them by whose they are, under any of several hashes', async (t) => {
      const storage = await opened(t);
      const other = acknowledgement('DDDD-DDDD-DDDD', { by: [{ kind: 'email', hash: Buffer.alloc(32, 1), keyId: 'one' }] });
      for (const each of [whole, other]) await storage.transaction(({ acknowledgements }) => acknowledgements.add(each, undefined));
      const find = (...bytes: number[]) => storage.acknowledgements.findByHashes(bytes.map((byte) => Buffer.alloc(32, byte)));
      assert.deepEqual(await find(7, 1), [whole, other]);
      assert.deepEqual(await find(2), [whole]);
      assert.deepEqual([await find(3), await find()], [[], []]);
    });

    it('finds one by its key, and takes no second under it', async (t) => {
      const storage = await opened(t);
      const key = Buffer.alloc(32, 9);
      await storage.transaction(({ acknowledgements }) => acknowledgements.add(whole, key));
      const found = (hashes: readonly Buffer[]) => storage.transaction(({ acknowledgements }) => acknowledgements.findByKey(hashes));
      assert.deepEqual(await found([Buffer.alloc(32, 8), key]), whole);
      assert.deepEqual([await found([Buffer.alloc(32, 8)]), await found([])], [undefined, undefined]);
      await assert.rejects(storage.transaction(({ acknowledgements }) => acknowledgements.add(acknowledgement('AAAA-AAAA-AAAA'), key)));
    });
  });
};
