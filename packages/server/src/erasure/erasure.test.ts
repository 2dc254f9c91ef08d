import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import Sqlite from 'better-sqlite3';
import { findBreak } from '../audit/chain.ts';
import { startWithMailbox } from '../confirmation/confirmation.fixture.ts';
import { deliverDue } from '../outbox/deliver.ts';
import { queueMail } from '../outbox/queue-mail.ts';
import { SQLITE_FILE } from '../storage/sqlite/sqlite-storage.ts';
import { hashesOf } from '../suppression/say.ts';

const JO = { email: 'jo@example.com' };
const PHONE = { phone: '020 7946 0000' };

const start = async (t: TestContext, options: Parameters<typeof startWithMailbox>[1] = {}) => {
  const started = await startWithMailbox(t, options);
  const erase = async (subject: Record<string, string> = JO, more: Record<string, unknown> = {}) => {
    const receipt = await started.ask('erasure', subject, more);
    const page = await (await started.press(await started.link('confirm-request'))).text();
    return { ...receipt, page };
  };
  return { ...started, erase };
};

/** The tables of which a row holds this text. */
const tablesWith = (text: string, folder: string): readonly string[] => {
  const database = new Sqlite(join(folder, SQLITE_FILE), { readonly: true });
  try {
    const tables = database.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[];
    return tables.filter((table) => database.prepare(`select * from "${table}"`).all().some((row) => JSON.stringify(row).includes(text))).sort();
  } finally {
    database.close();
  }
};

describe('a confirmed erasure', () => {
  it('removes what is held on the person, and leaves a proof without them (erasure.effect)', async (t) => {
    const { erase, connect, ask, storage, statusOf, later, mails } = await start(t);
    await connect();
    const objection = await ask('objection', { ...JO, name: 'Jo Ő', postal: '1 High Street' }, { message: 'Stop it now' });
    await storage.transaction((stores) => queueMail({ kind: 'a', recipient: 'jo@example.com', subject: 'b', body: 'c' }, new Date('2026-09-03T10:15:00.000Z'), stores));
    later(1);
    const { reference, page } = await erase({ ...JO, name: 'Jo Ő' });
    assert.match(page, /We have deleted your data/u);
    assert.equal(await statusOf(reference), 'fulfilled');
    const requests = await Array.fromAsync(storage.requests.list());
    assert.deepEqual(requests.map(({ subject, message }) => ({ subject, message })), [{ subject: {}, message: undefined }, { subject: {}, message: undefined }]);
    const rows = await Array.fromAsync(storage.audit.list());
    assert.equal(await findBreak(storage.audit.list()), undefined);
    const row = rows.find(({ event }) => event === 'person.erased');
    assert.deepEqual([row?.reference, JSON.parse(row?.details ?? '')], [reference, { suppression: 'remove', requests: 2, mails: 0, told: true }]);
    assert.doesNotMatch(JSON.stringify(rows), /jo@|Ő|High Street/u);
    assert.deepEqual((await mails()).map(({ kind }) => kind), ['erasure-done']);
    assert.notEqual(objection.reference, reference);
  });

  it('takes the person off the suppression file, so that screening lets them through again, and says so (erasure.suppression, erasure.risk)', async (t) => {
    const { erase, connect, ask, isHeld, mails } = await start(t);
    await connect();
    await ask('objection', JO);
    assert.equal(await isHeld(JO), true);
    const { page } = await erase();
    assert.equal(await isHeld(JO), false);
    const [mail] = await mails();
    for (const told of [page, mail?.body ?? '']) assert.match(told, /We take you off our suppression files too\. .*We may add you again, and contact you\./u);
  });

  it('keeps an entry that says only to leave them alone, where the notice says so', async (t) => {
    const { erase, connect, ask, isHeld, parts, storage } = await start(t, { suppressionOnErasure: 'keep-minimal' });
    await connect();
    await ask('objection', JO, { channels: ['email'], companies: ['ccm'] });
    const erased = await erase();
    assert.equal(await isHeld(JO), true);
    assert.match(erased.page, /A code made from your contact details stays/u);
    const [entry, ...others] = await storage.suppression.findByHashes(hashesOf({ kind: 'email', canonical: 'jo@example.com' }, parts.keys));
    assert.deepEqual(others, []);
    assert.deepEqual([entry?.channel, entry?.company, entry?.list, entry?.effect, entry?.reference], ['*', '*', '*', 'suppress', erased.reference]);
  });

  for (const suppression of ['keep-minimal', 'remove'] as const) {
    it(`does as the person chose, where the notice asks: ${suppression}`, async (t) => {
      const { erase, connect, ask, isHeld } = await start(t, { suppressionOnErasure: 'ask' });
      await connect();
      await ask('objection', JO);
      await erase(JO, { suppression });
      assert.equal(await isHeld(JO), suppression === 'keep-minimal');
    });

    it(`asks on the page what the form did not ask, and does it: ${suppression}`, async (t) => {
      const { app, connect, ask, isHeld, link, press, statusOf } = await start(t, { suppressionOnErasure: 'ask' });
      await connect();
      await ask('objection', JO);
      const { reference } = await ask('erasure', JO);
      const path = await link('confirm-request');
      assert.match(await (await app.request(path)).text(), /type="radio"/u);
      const unchosen = await press(path);
      assert.equal(unchosen.status, 422);
      assert.match(await unchosen.text(), /Choose what becomes of your entry/u);
      assert.equal(await statusOf(reference), 'awaiting-identity');
      assert.equal((await press(path, { action: 'confirm', suppression })).status, 200);
      assert.equal(await isHeld(JO), suppression === 'keep-minimal');
    });
  }

  it('tells the connected systems, in the same transaction (Art 19)', async (t) => {
    const { erase, connect, storage } = await start(t);
    await connect();
    const { reference } = await erase({ ...JO, ...PHONE, name: 'Jo' });
    const claimed = await storage.transaction(({ webhooks }) => webhooks.claim({ endpoint: 'crm', now: '2026-09-03T10:15:00.000Z', until: '2026-09-03T11:00:00.000Z', most: 9 }));
    const erasure = claimed.map(({ body }) => JSON.parse(body) as { type: string; data: unknown }).find(({ type }) => type === 'erasure.confirmed');
    assert.deepEqual(erasure?.data, { reference, person: { name: 'Jo', email: 'jo@example.com' }, suppression: 'removed' });
  });

  it('is done at once where no system is connected, and the team is told whom to remove by hand, and by when (erasure.time)', async (t) => {
    const { erase, statusOf, mails, storage, parts } = await start(t);
    const { reference, page } = await erase({ ...JO, name: 'Jo' });
    assert.match(page, /removes you from our CRM system by 3 October 2026/u);
    assert.equal(await statusOf(reference), 'fulfilled');
    assert.deepEqual((await storage.requests.find(reference))?.subject, {});
    const team = (await mails()).find(({ kind }) => kind === 'team-erasure');
    assert.equal(team?.recipient, parts.notices.current.figures.contact.email);
    for (const told of ['jo@example.com', 'Jo', reference, '3 October 2026', 'PayPal']) assert.ok(team?.body.includes(told), told);
    const row = (await Array.fromAsync(storage.audit.list())).find(({ event }) => event === 'person.erased');
    assert.deepEqual(JSON.parse(row?.details ?? ''), { suppression: 'remove', requests: 1, mails: 0, told: false });
  });

  it('rolls back whole where any part of it fails', async (t) => {
    const started = await start(t, {
      wrap: (storage) => ({
        ...storage,
        transaction: (work) =>
          storage.transaction((stores) => work({ ...stores, people: { ...stores.people, removeMails: () => Promise.reject(new Error('no')) } })),
      }),
    });
    await started.connect();
    await started.ask('objection', JO);
    const { reference } = await started.ask('erasure', JO);
    const path = await started.link('confirm-request');
    assert.equal((await started.press(path)).status, 500);
    assert.equal(await started.statusOf(reference), 'awaiting-identity');
    assert.equal(await started.isHeld(JO), true);
    assert.equal((await started.app.request(path)).status, 200);
  });

  it('lets an objection that is in flight bind, whichever comes first, and holds the person in the end if it came last', async (t) => {
    const { ask, connect, link, press, isHeld, storage } = await start(t);
    await connect();
    await ask('erasure', JO);
    const path = await link('confirm-request');
    const [, , objection] = await Promise.all([press(path), press(path), ask('objection', JO)]);
    const order = (await Array.fromAsync(storage.audit.list())).filter(({ event, reference }) => event === 'person.erased' || reference === objection.reference);
    const last = order.at(-1)?.event;
    assert.equal(await isHeld(JO), last === 'request.received');
    assert.equal((await storage.requests.find(objection.reference))?.subject.email, last === 'request.received' ? 'jo@example.com' : undefined);
    await ask('objection', JO);
    assert.equal(await isHeld(JO), true);
  });

  it('leaves alone what was said of a telephone number that somebody else named too', async (t) => {
    const { ask, erase, connect, isHeld } = await start(t);
    await connect();
    await ask('objection', { email: 'thief@example.org', ...PHONE });
    await ask('objection', PHONE);
    await erase({ email: 'thief@example.org', ...PHONE });
    assert.equal(await isHeld(PHONE), true);
    assert.equal(await isHeld({ email: 'thief@example.org' }), false);
  });

  it('takes what the address itself said of a telephone number off too', async (t) => {
    const { ask, erase, connect, isHeld } = await start(t);
    await connect();
    await ask('objection', { ...JO, ...PHONE });
    await erase({ ...JO, ...PHONE });
    assert.equal(await isHeld({ ...JO, ...PHONE }), false);
  });

  it('keeps what a request needs that is still to be answered, and says so', async (t) => {
    const { ask, erase, connect, storage } = await start(t);
    await connect();
    const complaint = await ask('complaint', JO, { message: 'You called at night' });
    const { page } = await erase();
    assert.match(page, new RegExp(`which we still answer: ${complaint.reference}`, 'u'));
    assert.equal((await storage.requests.find(complaint.reference))?.subject.email, 'jo@example.com');
  });

  it('is done once where it was asked for twice, and no other person is touched', async (t) => {
    const { ask, connect, link, press, statusOf, isHeld, storage } = await start(t);
    await connect();
    const AL = { email: 'al@example.com' };
    await ask('objection', AL);
    const twice = [await ask('erasure', JO), await ask('erasure', { email: 'JO@example.com' })];
    await press(await link('confirm-request'));
    for (const { reference } of twice) assert.equal(await statusOf(reference), 'fulfilled');
    assert.equal(await isHeld(AL), true);
    assert.equal((await Array.fromAsync(storage.requests.list())).filter(({ subject }) => subject.email === 'al@example.com').length, 1);
  });

  it('leaves no address in the database once its last mail is out, and no record that a mail went to it', async (t) => {
    const { ask, erase, connect, storage, parts, time, later, folder } = await start(t);
    await connect();
    await ask('objection', JO);
    const delivery = { storage, keys: parts.keys, clock: () => time.now, logger: parts.logger, send: async () => undefined };
    await ask('access', { email: 'jo@example.com' });
    await deliverDue(delivery);
    later(2);
    const hashes = hashesOf({ kind: 'email', canonical: 'jo@example.com' }, parts.keys);
    assert.notDeepEqual(await storage.people.mailsOf(hashes), []);
    await erase();
    await deliverDue(delivery);
    assert.deepEqual(await storage.people.mailsOf(hashes), []);
    assert.equal(await storage.outbox.size(), 0);
    assert.deepEqual(tablesWith('jo@example', folder), ['request', 'webhook_event']);
  });
});

