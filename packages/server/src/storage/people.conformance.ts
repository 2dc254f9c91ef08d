import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { nameOldRequests } from '../people/name-request.ts';
import type { StoredRequest } from '../requests/request-store.ts';
import { hashIdentifier } from '../suppression/identifier.ts';
import type { Storage } from './storage.ts';

const AT = '2026-09-03T10:15:00.000Z';
const hash = (each: number): Buffer => Buffer.alloc(32, each);
const named = (each: number) => ({ kind: 'email' as const, hash: hash(each), keyId: 'one' });

const request = (reference: string): StoredRequest => ({
  reference,
  right: 'objection',
  status: 'received',
  receivedAt: AT,
  promisedBy: '2026-10-03',
  statutoryBy: '2026-10-05',
  dueBy: '2026-10-03',
  noticeVersion: '2018-05-10',
  subject: { email: 'jo@example.com' },
});

/** What every storage keeps to for finding what belongs to a person. */
export const peopleConformance = (name: string, prepare: (t: TestContext) => Promise<Storage>): void => {
  const opened = async (t: TestContext): Promise<Storage> => {
    const storage = await prepare(t);
    t.after(() => storage.close());
    await storage.transaction(async ({ requests }) => {
      for (const reference of ['B', 'A', 'C']) await requests.add(request(reference));
    });
    return storage;
  };

  describe(`${name} as a storage of what belongs to whom`, () => {
    it('finds the requests that name any of some identifiers, once each and oldest first', async (t) => {
      const storage = await opened(t);
      await storage.transaction(async ({ people }) => {
        await people.name('A', [named(1), named(2)]);
        await people.name('B', [named(2)]);
      });
      assert.deepEqual(await storage.people.requestsOf([hash(1), hash(2)]), ['B', 'A']);
      assert.deepEqual(await storage.people.requestsOf([hash(1)]), ['A']);
      assert.deepEqual(await storage.people.requestsOf([hash(3)]), []);
    });

    it('names the requests that nothing finds, as many as are asked for', async (t) => {
      const storage = await opened(t);
      await storage.transaction(({ people }) => people.name('A', [named(1)]));
      assert.deepEqual(await storage.people.unnamed(9), ['B', 'C']);
      assert.deepEqual(await storage.people.unnamed(1), ['B']);
    });

    it('looks behind those that were passed for requests that nothing finds', async (t) => {
      const storage = await opened(t);
      const pass = (reference?: string) => storage.transaction(({ people }) => people.passNamed(reference));
      await pass('B');
      assert.deepEqual(await storage.people.unnamed(9), ['A', 'C']);
      await pass();
      assert.deepEqual(await storage.people.unnamed(9), []);
      await storage.transaction(({ requests }) => requests.add(request('D')));
      assert.deepEqual(await storage.people.unnamed(9), ['D']);
    });

    it('has the requests of earlier releases named once, behind any number of which nothing can be read', async (t) => {
      const storage = await opened(t);
      const subjects = [...Array.from({ length: 250 }, () => ({ phone: 'none' })), { linkedin: 'https://www.linkedin.com/in/jo' }];
      await storage.transaction(async ({ requests }) => {
        for (const [each, subject] of subjects.entries()) await requests.add({ ...request(`N${each}`), subject });
      });
      const current = { id: 'one', secret: hash(7) };
      await nameOldRequests(storage, { current, all: [current] });
      assert.deepEqual(await storage.people.requestsOf([hashIdentifier('linkedin', 'linkedin.com/in/jo', current)]), ['N250']);
      assert.deepEqual(await storage.people.requestsOf([hashIdentifier('email', 'jo@example.com', current)]), ['B', 'A', 'C']);
      assert.deepEqual(await storage.people.unnamed(1), []);
    });

    it('records which mails went to whom, and takes the record out', async (t) => {
      const storage = await opened(t);
      await storage.transaction(async ({ people }) => {
        await people.addMail(named(1), { kind: 'b', at: AT });
        await people.addMail(named(1), { kind: 'a', at: AT });
        await people.addMail(named(2), { kind: 'c', at: AT });
      });
      assert.deepEqual(await storage.people.mailsOf([hash(1)]), [{ kind: 'b', at: AT }, { kind: 'a', at: AT }]);
      await storage.transaction(({ people }) => people.removeMails([hash(1)]));
      assert.deepEqual(await storage.people.mailsOf([hash(1), hash(2)]), [{ kind: 'c', at: AT }]);
    });

    it('names the keys of what it found people by, so that none is retired too early', async (t) => {
      const storage = await opened(t);
      await storage.transaction(async ({ people }) => {
        await people.name('A', [{ ...named(1), keyId: 'two' }]);
        await people.addMail({ ...named(1), keyId: 'three' }, { kind: 'a', at: AT });
      });
      assert.deepEqual(await storage.suppression.keyIds(), ['three', 'two']);
      const history = { hash: hash(2), keyId: 'five', at: AT, reference: 'B', cause: 'preferences' as const, after: { everything: false, stopped: [], tracking: { opens: 'unsaid', clicks: 'unsaid' } as const } };
      await storage.transaction(({ preferences }) => preferences.addEvent(history, [hash(2)], 3));
      const shown = { ...{ notice: 'clarion', noticeVersion: '2018-05-10', noticeHash: '', acknowledged: true, at: AT, language: 'en-GB', refuses: [] }, ...{ reference: 'C', receivedAt: AT, source: 'page' as const } };
      await storage.transaction(({ acknowledgements }) => acknowledgements.add({ ...shown, by: [{ ...named(3), keyId: 'four' }] }, undefined));
      assert.deepEqual(await storage.suppression.keyIds(), ['five', 'four', 'three', 'two']);
    });

    it('takes out at once what is not meant, and leaves the rest as it is', async (t) => {
      const storage = await opened(t);
      const mail = { kind: 'a', recipient: 'jo@example.com', subject: 'A', body: 'B' };
      const event = { hash: hash(1), keyId: 'one', at: AT, reference: 'A', cause: 'preferences' as const, after: { everything: false, stopped: [], tracking: { opens: 'unsaid', clicks: 'unsaid' } as const } };
      const before = { statements: [], tracking: { opens: 'unsaid', clicks: 'unsaid' } as const };
      await storage.transaction(async ({ outbox, preferences }) => {
        await outbox.add(mail, AT);
        await outbox.add({ ...mail, subject: 'Not meant' }, AT, { isMeant: false });
        await preferences.addEvent({ ...event, before }, [hash(1)], 1);
        await preferences.addEvent({ ...event, reference: 'B' }, [hash(1)], 1, false);
      });
      assert.equal(await storage.outbox.size(), 1);
      assert.deepEqual(await storage.preferences.eventsOf([hash(1)], 9), [{ ...event, before }]);
    });

    it('books one mail to an address an hour, and none while one waits for its hour', async (t) => {
      const storage = await opened(t);
      const book = (each: number, at: string) => storage.transaction(({ outbox }) => outbox.book({ hash: hash(each), at, within: 3_600_000 }));
      assert.equal(await book(1, AT), AT);
      assert.equal(await book(2, AT), AT);
      assert.equal(await book(1, '2026-09-03T10:16:00.000Z'), '2026-09-03T11:15:00.000Z');
      assert.equal(await book(1, '2026-09-03T11:14:59.999Z'), undefined);
      assert.equal(await book(1, '2026-09-03T11:15:00.000Z'), '2026-09-03T12:15:00.000Z');
      assert.equal(await book(2, '2026-09-03T14:00:00.000Z'), '2026-09-03T14:00:00.000Z');
    });

    it('takes out the mail that waits for an address, and no other', async (t) => {
      const storage = await opened(t);
      const mail = (recipient: string) => ({ kind: 'a', recipient, subject: 'b', body: 'c' });
      await storage.transaction(async ({ outbox }) => {
        for (const recipient of ['jo@example.com', 'Jo@example.com', 'al@example.com']) await outbox.add(mail(recipient), AT, { dueAt: '2026-09-04T00:00:00.000Z' });
      });
      assert.equal(await storage.transaction(({ outbox }) => outbox.removeTo(['jo@example.com', 'Jo@example.com'])), 2);
      assert.equal(await storage.outbox.size(), 1);
      assert.deepEqual(await storage.transaction(({ outbox }) => outbox.claim({ now: AT, until: AT, most: 9 })), []);
    });
  });
};
