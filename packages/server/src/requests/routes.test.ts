import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RIGHTS, receiptSchema } from '@clarion-privacy/protocol';
import type { Right } from '@clarion-privacy/protocol';
import { OBJECTION, keyNamed, postJson, receiptOf, startApp, storedIn } from '../app.fixture.ts';
import { findBreak } from '../audit/chain.ts';
import type { Storage } from '../storage/storage.ts';
import { decide } from '../suppression/decide.ts';
import type { Purpose } from '../suppression/decide.ts';
import { identify } from '../suppression/identify.ts';
import { hashIdentifier } from '../suppression/identifier.ts';

const heldFor = async (storage: Storage, subject: Record<string, string>, purpose: Purpose = {}) => {
  const hashes = identify(subject).identifiers.map(({ kind, canonical }) => hashIdentifier(kind, canonical, keyNamed('one')));
  assert.notEqual(hashes.length, 0);
  return decide(await storage.suppression.findByHashes(hashes), purpose).held;
};

describe('POST /v1/requests', () => {
  it('takes an objection, and answers with a receipt that keeps to its schema', async (t) => {
    const { app, storage } = await startApp(t);
    const response = await postJson(app, OBJECTION);
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('content-type'), 'application/json');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const receipt = receiptSchema.parse(await response.json());
    assert.notEqual(receipt.signature, undefined);
    delete receipt.signature;
    assert.deepEqual(await storedIn(storage), [{ ...OBJECTION, ...receipt }]);
  });

  it('object.time: promises an answer within 30 days of receipt', async (t) => {
    const { app } = await startApp(t);
    const { receivedAt, promisedBy, statutoryBy, dueBy } = await receiptOf(await postJson(app, OBJECTION));
    assert.deepEqual(
      { receivedAt, promisedBy, statutoryBy, dueBy },
      { receivedAt: '2026-09-03T10:15:00.000Z', promisedBy: '2026-10-03', statutoryBy: '2026-10-05', dueBy: '2026-10-03' },
    );
  });

  it('counts from the day in London, also shortly after midnight there', async (t) => {
    const { app, time } = await startApp(t);
    time.now = new Date('2026-09-02T23:30:00.000Z');
    assert.equal((await receiptOf(await postJson(app, OBJECTION))).promisedBy, '2026-10-03');
  });

  it('object.suppression: puts the person on the suppression file at once, under any spelling', async (t) => {
    const { app, storage } = await startApp(t);
    const subject = { email: 'Jo.Bloggs@EXAMPLE.com', phone: '(020) 7946 0000', postal: '1 High Street, London' };
    await postJson(app, { ...OBJECTION, subject });
    assert.equal(await heldFor(storage, { email: ' jo.bloggs@example.com' }), true);
    assert.equal(await heldFor(storage, { phone: '+44 20 7946 0000' }), true);
    assert.equal(await heldFor(storage, { postal: '1 HIGH STREET\nLONDON' }), true);
    assert.equal(await heldFor(storage, { email: 'bloggs.jo@example.com' }), false);
  });

  it('enquiry.object: holds by the methods of correspondence that the person named, and by no other', async (t) => {
    const { app, storage } = await startApp(t);
    await postJson(app, { ...OBJECTION, channels: ['email', 'social'], companies: ['ccm'] });
    const subject = OBJECTION.subject;
    assert.equal(await heldFor(storage, subject, { channel: 'email', company: 'ccm' }), true);
    assert.equal(await heldFor(storage, subject, { channel: 'social', company: 'ccm' }), true);
    assert.equal(await heldFor(storage, subject, { channel: 'post', company: 'ccm' }), false);
    assert.equal(await heldFor(storage, subject, { channel: 'email', company: 'ccit' }), false);
  });

  it('object.crm: logs an objection to calls, so that no further call is made to that number', async (t) => {
    const { app, storage } = await startApp(t);
    const subject = { phone: '0044 7700 900123' };
    const { reference } = await receiptOf(await postJson(app, { ...OBJECTION, subject, channels: ['phone'] }));
    assert.deepEqual((await storedIn(storage)).map((each) => each.reference), [reference]);
    assert.equal(await heldFor(storage, { phone: '07700 900 123' }, { channel: 'phone', company: 'ccm' }), true);
    assert.equal(await heldFor(storage, { phone: '07700 900 123' }, { channel: 'post' }), false);
  });

  it('keeps the first time when a person objects again', async (t) => {
    const { app, storage, time } = await startApp(t);
    const first = await receiptOf(await postJson(app, OBJECTION));
    time.now = new Date('2026-09-10T08:00:00.000Z');
    const second = await receiptOf(await postJson(app, OBJECTION, { key: 'key-0002' }));
    assert.notEqual(second.reference, first.reference);
    const [entry] = await storage.suppression.findByHashes([hashIdentifier('email', 'jo@example.com', keyNamed('one'))]);
    assert.deepEqual([entry?.since, entry?.reference], [first.receivedAt, first.reference]);
  });

  it('hashes under the current key, and names it on the entry', async (t) => {
    const [one, two] = [keyNamed('one'), keyNamed('two')];
    const { app, storage } = await startApp(t, { keys: { current: two, all: [one, two] } });
    await postJson(app, OBJECTION);
    const found = await storage.suppression.findByHashes([hashIdentifier('email', 'jo@example.com', two)]);
    assert.deepEqual(found.map(({ keyId }) => keyId), ['two']);
    assert.deepEqual(await storage.suppression.keyIds(), ['two']);
  });

  it('writes an audit row that names the request, chained, without personal data', async (t) => {
    const { app, storage } = await startApp(t);
    const subject = { name: 'Jo Bloggs', email: 'jo@example.com', phone: '07700 900123', postal: '1 High Street' };
    const { reference } = await receiptOf(await postJson(app, { ...OBJECTION, subject, message: 'Stop, says Jo', site: 'commswarehouse' }));
    await postJson(app, OBJECTION, { key: 'key-0002' });
    const rows = await Array.fromAsync(storage.audit.list());
    assert.deepEqual(rows.map(({ event }) => event), ['request.received', 'request.received']);
    assert.equal(rows[0]?.reference, reference);
    assert.deepEqual(JSON.parse(rows[0]?.details ?? ''), {
      right: 'objection',
      noticeVersion: '2018-05-10',
      dueBy: '2026-10-03',
      site: 'commswarehouse',
      identifiers: ['email', 'phone', 'postal'],
      suppressionEntries: 3,
    });
    assert.doesNotMatch(JSON.stringify(rows), /Jo|example|7700|High/);
    assert.equal(await findBreak(storage.audit.list()), undefined);
  });

  const promisedBy: Record<Right, string> = {
    objection: '2026-10-03',
    erasure: '2026-10-03',
    access: '2026-10-03',
    rectification: '2026-10-05',
    restriction: '2026-10-05',
    portability: '2026-10-05',
    complaint: '2026-10-02',
  };
  for (const right of RIGHTS) {
    const facts = { erasure: 'erasure.time: ', access: 'access.time: ' }[right as string] ?? '';
    it(`${facts}takes ${right} with its deadline, and suppresses for an objection alone`, async (t) => {
      const { app, storage } = await startApp(t);
      const response = await postJson(app, { ...OBJECTION, right });
      assert.equal(response.status, 201);
      assert.equal((await receiptOf(response)).promisedBy, promisedBy[right]);
      assert.equal((await storedIn(storage)).length, 1);
      const isConfirmed = ['erasure', 'access', 'portability'].includes(right);
      assert.deepEqual((await Array.fromAsync(storage.audit.list())).map(({ event }) => event), ['request.received', ...(isConfirmed ? ['request.changed'] : [])]);
      assert.equal(await heldFor(storage, OBJECTION.subject), right === 'objection');
    });
  }

  it('stores nothing at all when the transaction fails, and takes the retry', async (t) => {
    let failing = true;
    const { app, storage, log } = await startApp(t, {
      wrap: (inner) => ({
        ...inner,
        transaction: (work) =>
          inner.transaction(async (stores) => {
            const result = await work(stores);
            if (failing) throw new Error('jo@example.com is in this message');
            return result;
          }),
      }),
    });
    const failed = await postJson(app, OBJECTION);
    assert.equal(failed.status, 500);
    assert.deepEqual(await failed.json(), { type: 'urn:clarion-privacy:problem:internal', title: 'The service failed', status: 500 });
    assert.deepEqual(await storedIn(storage), []);
    assert.deepEqual(await Array.fromAsync(storage.audit.list()), []);
    assert.equal(await heldFor(storage, OBJECTION.subject), false);
    assert.doesNotMatch(log.join(''), /jo@example/);
    failing = false;
    assert.equal((await postJson(app, OBJECTION)).status, 201);
  });
});
