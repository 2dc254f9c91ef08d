import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { notice } from '@clarion-privacy/notice/clarion';
import { findBreak } from '../audit/chain.ts';
import { applyPeriods } from '../keeping/apply-periods.ts';
import type { StoredAcknowledgement } from '../acknowledgements/acknowledgement-store.ts';
import type { Storage } from './storage.ts';

const HASH = Buffer.alloc(32, 1);
const THEN = '2020-01-01T00:00:00.000Z';
const STANDING = { everything: false, stopped: [], tracking: { opens: 'unsaid', clicks: 'unsaid' } } as const;
const RECORD: StoredAcknowledgement = {
  ...{ reference: 'AAAA-AAAA-AAAA', notice: 'clarion', noticeVersion: '2018-05-10', noticeHash: 'a'.repeat(64), acknowledged: true },
  ...{ at: THEN, receivedAt: THEN, language: 'en-GB', refuses: [], source: 'page', by: [] },
};

/** What every storage does when the notice's periods are over. */
export const keepingConformance = (name: string, prepare: (t: TestContext) => Promise<Storage>): void => {
  describe(`${name} as what keeps the notice’s periods`, () => {
    it('takes out one of every kind that the notice names, counts each in the audit, and does so once', async (t) => {
      const storage = await prepare(t);
      t.after(() => storage.close());
      await storage.transaction(async ({ acknowledgements, preferences, secrets, outbox, idempotency, webhooks }) => {
        await acknowledgements.add(RECORD, undefined);
        await preferences.addEvent({ hash: HASH, keyId: 'one', at: THEN, reference: 'AAAA-AAAA-AAAA', cause: 'preferences', after: STANDING }, [HASH], 50);
        await secrets.add({ hash: HASH, purpose: 'confirm', reference: 'AAAA-AAAA-AAAA', issuedAt: THEN, expiresAt: THEN });
        await outbox.openWindow({ hash: HASH, at: THEN, since: THEN });
        await webhooks.setEndpoints(['crm']);
        await webhooks.add({ id: 'msg_1', type: 'objection.received', at: THEN, reference: 'AAAA-AAAA-AAAA', orderBy: [HASH], body: '{}' }, ['crm']);
        await webhooks.giveUp({ endpoint: 'crm', id: 'msg_1' }, THEN, '404');
        await idempotency.put({ keyHash: HASH, bodyHash: HASH, status: 201, body: '{}', at: THEN });
      });
      const apply = () =>
        storage.transaction((stores) => applyPeriods(notice, { now: new Date('2026-09-03T12:00:00.000Z'), random: (length) => Buffer.alloc(length, 7) }, stores));
      // Each request has its own end, and its own row in the audit: forgetRequests.
      const kinds = notice.register.keeping!.map(({ id }) => id).filter((id) => id !== 'requests');
      const counts = Object.fromEntries(kinds.map((kind) => [kind, 1]));
      assert.deepEqual(await apply(), counts);
      assert.deepEqual(await apply(), {});
      const audit = await Array.fromAsync(storage.audit.list());
      assert.deepEqual(audit.map(({ event, details }) => [event, JSON.parse(details)]), [['keeping.applied', counts]]);
      assert.equal(await findBreak(storage.audit.list()), undefined);
    });
  });
};
