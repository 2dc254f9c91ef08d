import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { StoredEvent } from '../preferences/preference-store.ts';
import type { Storage } from './storage.ts';

const [one, two, other] = [1, 2, 9].map((each) => Buffer.alloc(32, each)) as [Buffer, Buffer, Buffer];
const AT = '2026-09-03T10:15:00.000Z';
const UNSAID = { opens: 'unsaid', clicks: 'unsaid' } as const;
const REFUSED = { opens: 'refuse', clicks: 'refuse' } as const;

const event = (reference: string, more: Partial<StoredEvent> = {}): StoredEvent => ({
  hash: one,
  keyId: 'one',
  at: AT,
  reference,
  cause: 'preferences',
  after: { everything: false, stopped: [{ channel: 'email', company: 'ccm' }], tracking: UNSAID },
  before: { statements: [], tracking: UNSAID },
  ...more,
});

/** What every storage keeps to for choices, their history, and mail that waits. */
export const preferencesConformance = (name: string, prepare: (t: TestContext) => Promise<Storage>): void => {
  const opened = async (t: TestContext): Promise<Storage> => {
    const storage = await prepare(t);
    t.after(() => storage.close());
    return storage;
  };

  describe(`${name} as a storage of preferences`, () => {
    it('keeps one tracking choice for an identifier, under whichever key', async (t) => {
      const storage = await opened(t);
      assert.deepEqual(await storage.preferences.trackingOf([one, two]), UNSAID);
      await storage.transaction(({ preferences }) => preferences.putTracking({ hash: one, keyId: 'one', choices: { opens: 'allow', clicks: 'unsaid' } }, [one]));
      await storage.transaction(({ preferences }) => preferences.putTracking({ hash: two, keyId: 'two', choices: REFUSED }, [one, two]));
      assert.deepEqual(await storage.preferences.trackingOf([one, two]), REFUSED);
      assert.deepEqual(await storage.preferences.trackingOf([other]), UNSAID);
      assert.deepEqual(await storage.suppression.keyIds(), ['two']);
    });

    it('keeps the newest changes, newest first, and what the last one can be taken back to', async (t) => {
      const storage = await opened(t);
      for (const reference of ['A', 'B']) await storage.transaction(({ preferences }) => preferences.addEvent(event(reference, { hash: two, keyId: 'two' }), [two], 3));
      for (const reference of ['C', 'D']) await storage.transaction(({ preferences }) => preferences.addEvent(event(reference), [one, two], 3));
      await storage.transaction(({ preferences }) => preferences.addEvent(event('E', { hash: other, undoes: 'X', cause: 'undo', before: undefined }), [other], 3));
      const events = await storage.preferences.eventsOf([one, two], 10);
      assert.deepEqual(events.map(({ reference, before }) => [reference, before !== undefined]), [['D', true], ['C', false], ['B', false]]);
      assert.deepEqual(events[0], event('D'));
      assert.equal((await storage.preferences.eventsOf([one], 1)).length, 1);
      assert.deepEqual([await storage.preferences.lastCauseOf([one]), await storage.preferences.lastCauseOf([one, two])], [(await storage.preferences.eventsOf([one], 1))[0]?.cause, events[0]?.cause]);
      assert.equal(await storage.preferences.lastCauseOf([Buffer.alloc(32, 99)]), undefined);
      assert.deepEqual((await storage.preferences.eventsOf([other], 5)).map(({ undoes }) => undoes), ['X']);
    });

    it('settles the last change, so that it can be taken back no longer, and leaves that of others', async (t) => {
      const storage = await opened(t);
      for (const hash of [one, other]) await storage.transaction(({ preferences }) => preferences.addEvent(event('A', { hash }), [hash], 3));
      await storage.transaction(({ preferences }) => preferences.settle([two, one]));
      assert.deepEqual(await storage.preferences.eventsOf([one], 5), [event('A')].map(({ before: _, ...rest }) => rest));
      assert.notEqual((await storage.preferences.eventsOf([other], 5))[0]?.before, undefined);
    });

    it('forgets a person whole, and no one else', async (t) => {
      const storage = await opened(t);
      for (const hash of [one, other])
        await storage.transaction(async ({ preferences }) => {
          await preferences.putTracking({ hash, keyId: 'one', choices: REFUSED }, [hash]);
          await preferences.addEvent(event('A', { hash }), [hash], 3);
        });
      await storage.transaction(({ preferences }) => preferences.remove([one]));
      assert.deepEqual(await storage.preferences.trackingOf([one]), UNSAID);
      assert.deepEqual(await storage.preferences.eventsOf([one], 5), []);
      assert.deepEqual(await storage.preferences.trackingOf([other]), REFUSED);
      assert.equal((await storage.preferences.eventsOf([other], 5)).length, 1);
    });

    it('takes changes before an instant out of the history, and lets what they said stand', async (t) => {
      const storage = await opened(t);
      const early = event('AAAA-0000-0001', { at: '2024-09-03T10:15:00.000Z', before: undefined });
      await storage.transaction(async ({ preferences }) => {
        await preferences.putTracking({ hash: one, keyId: 'one', choices: REFUSED }, [one]);
        await preferences.addEvent(early, [one], 50);
        await preferences.addEvent(event('AAAA-0000-0002'), [one], 50);
      });
      assert.equal(await storage.transaction(({ preferences }) => preferences.purge('2024-09-04T00:00:00.000Z')), 1);
      assert.deepEqual((await storage.preferences.eventsOf([one], 9)).map(({ reference }) => reference), ['AAAA-0000-0002']);
      assert.deepEqual(await storage.preferences.trackingOf([one]), REFUSED);
    });

    it('keeps a long window of one address while short ones of others open, until it is purged', async (t) => {
      const storage = await opened(t);
      const open = (hash: Buffer, at: string, since: string) => storage.transaction(({ outbox }) => outbox.openWindow({ hash, at, since }));
      assert.equal(await open(one, '2026-09-01T00:00:00.000Z', '2026-08-25T00:00:00.000Z'), true);
      assert.equal(await open(two, '2026-09-03T00:00:00.000Z', '2026-09-02T23:00:00.000Z'), true);
      assert.equal(await open(one, '2026-09-03T00:00:00.000Z', '2026-08-27T00:00:00.000Z'), false);
      assert.equal(await storage.transaction(({ outbox }) => outbox.purgeWindows('2026-09-02T00:00:00.000Z')), 1);
      assert.equal(await open(one, '2026-09-03T00:00:00.000Z', '2026-08-27T00:00:00.000Z'), true);
    });

    it('counts reasons by day', async (t) => {
      const storage = await opened(t);
      for (const [day, reason] of [['2026-09-04', 'other'], ['2026-09-03', 'other'], ['2026-09-03', 'other']] as const)
        await storage.transaction(({ preferences }) => preferences.countReason(day, reason));
      assert.deepEqual(await storage.preferences.reasons(), [
        { day: '2026-09-03', reason: 'other', count: 2 },
        { day: '2026-09-04', reason: 'other', count: 1 },
      ]);
    });
  });

  describe(`${name} as an outbox`, () => {
    const mail = { kind: 'a', recipient: 'jo@example.com', subject: 'Hő', body: 'x\ny', html: '<p>x ő' };
    const plain = { ...mail, html: undefined };
    const claim = (now: string, until: string) => ({ now, until, most: 2 });

    it('gives what is due to one taker, oldest first, and again once the claim has run out', async (t) => {
      const storage = await opened(t);
      for (let each = 0; each < 3; each += 1) await storage.transaction(({ outbox }) => outbox.add(mail, AT));
      const take = (now: string, until: string) => storage.transaction(({ outbox }) => outbox.claim(claim(now, until)));
      assert.deepEqual(await take('2026-09-03T10:14:59.999Z', AT), []);
      assert.deepEqual(await take(AT, '2026-09-03T10:20:00.000Z'), [1, 2].map((id) => ({ ...mail, id, createdAt: AT, attempts: 1 })));
      assert.deepEqual((await take(AT, '2026-09-03T10:20:00.000Z')).map(({ id }) => id), [3]);
      await storage.transaction(({ outbox }) => outbox.remove(2));
      await storage.transaction(({ outbox }) => outbox.postpone(3, '2026-09-05T00:00:00.000Z'));
      assert.deepEqual((await take('2026-09-03T10:20:00.000Z', AT)).map(({ id, attempts }) => [id, attempts]), [[1, 2]]);
      assert.equal(await storage.outbox.size(), 2);
    });

    it('gives an email without HTML back without it', async (t) => {
      const storage = await opened(t);
      await storage.transaction(({ outbox }) => outbox.add(plain, AT));
      const [taken] = await storage.transaction(({ outbox }) => outbox.claim(claim(AT, AT)));
      assert.deepEqual([taken?.body, taken?.html], [mail.body, undefined]);
    });

    it('opens one window for an address in a time', async (t) => {
      const storage = await opened(t);
      const open = (hash: Buffer, at: string, since: string) => storage.transaction(({ outbox }) => outbox.openWindow({ hash, at, since }));
      assert.equal(await open(one, AT, '2026-09-03T09:15:00.000Z'), true);
      assert.equal(await open(two, AT, '2026-09-03T09:15:00.000Z'), true);
      assert.equal(await open(one, '2026-09-03T11:14:59.999Z', '2026-09-03T10:14:59.999Z'), false);
      assert.equal(await open(one, '2026-09-03T11:15:00.001Z', '2026-09-03T10:15:00.001Z'), true);
    });
  });
};
