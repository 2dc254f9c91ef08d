import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notice } from '@clarion-privacy/notice/clarion';
import { earlier, notice as example } from '@clarion-privacy/notice/example';
import { acknowledgementReceiptSchema } from '@clarion-privacy/protocol';
import { BASE_URL, SITE_ORIGIN, keyNamed, startApp, storedIn } from '../app.fixture.ts';
import type { StartedApp } from '../app.fixture.ts';
import { createApp } from '../app.ts';
import { findBreak } from '../audit/chain.ts';
import { noticesOf } from '../notices/notices.ts';
import { judgeReceipt } from '../receipts/judge-receipt.ts';
import type { Storage } from '../storage/storage.ts';
import { decide } from '../suppression/decide.ts';
import { identify } from '../suppression/identify.ts';
import { hashIdentifier } from '../suppression/identifier.ts';

const SHOWN = { notice: 'clarion', noticeVersion: notice.figures.version, noticeHash: notice.hash, at: '2026-09-03T10:14:00.000Z', language: 'en-GB' };
const JSON_BODY = { ...SHOWN, acknowledged: true, company: 'commswarehouse', site: 'commswarehouse', form: 'enquiry' };
const FORM: readonly [string, string][] = [...Object.entries(SHOWN), ['acknowledged', 'yes'], ['site', 'commswarehouse'], ['key', 'one-press-of-a-button']];

const send = async (app: StartedApp, body: unknown, key = 'key-0001') =>
  app.request('/v1/acknowledgements', { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: JSON.stringify(body) });

const post = async (app: StartedApp, ...more: [string, string][]) =>
  app.request('/v1/acknowledgements', { method: 'POST', headers: { Origin: SITE_ORIGIN }, body: new URLSearchParams([...FORM, ...more]) });

const listed = (storage: Storage) => Array.fromAsync(storage.acknowledgements.list());

const isHeld = async (storage: Storage, subject: Record<string, string>, channel: 'email' | 'phone' | 'post') => {
  const hashes = identify(subject).identifiers.map(({ kind, canonical }) => hashIdentifier(kind, canonical, keyNamed('one')));
  return decide(await storage.suppression.findByHashes(hashes), { channel }).held;
};

const mailsIn = (storage: Storage) => storage.transaction(({ outbox }) => outbox.claim({ now: '2099-01-01T00:00:00.000Z', until: '2099-01-02T00:00:00.000Z', most: 9 }));

describe('POST /v1/acknowledgements', () => {
  it('records what a backend forwards, under a keyed hash of the address and never as consent', async (t) => {
    const { app, storage, log } = await startApp(t);
    const response = await send(app, { ...JSON_BODY, subject: { email: 'Jo@Example.com' } });
    assert.equal(response.status, 201);
    const receipt = acknowledgementReceiptSchema.parse(await response.json());
    const { refuses, ...rest } = receipt;
    const hash = hashIdentifier('email', 'jo@example.com', keyNamed('one'));
    assert.deepEqual(await listed(storage), [{ ...JSON_BODY, ...rest, refuses, source: 'backend', by: [{ kind: 'email', hash, keyId: 'one' }] }]);
    const rows = await Array.fromAsync(storage.audit.list());
    assert.equal(rows.at(-1)?.event, 'notice.acknowledged');
    assert.equal(await findBreak(storage.audit.list()), undefined);
    assert.doesNotMatch(JSON.stringify([rows, log]), /consent|jo@example/iu);
  });

  it('takes what a page posts, without a preflight, and answers its origin', async (t) => {
    const { app, storage } = await startApp(t);
    const response = await post(app, ['email', 'jo@example.com']);
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('access-control-allow-origin'), SITE_ORIGIN);
    assert.deepEqual((await listed(storage)).map(({ source, acknowledged }) => [source, acknowledged]), [['page', true]]);
  });

  it('enquiry.object: makes an objection of what was refused, at once and for no other channel', async (t) => {
    const { app, storage } = await startApp(t);
    const receipt = acknowledgementReceiptSchema.parse(await (await post(app, ['refuses', 'email'], ['refuses', 'phone'], ['email', 'jo@example.com'], ['phone', '020 7946 0000'])).json());
    const [objection] = await storedIn(storage);
    assert.deepEqual([objection?.right, objection?.channels, objection?.reference], ['objection', ['email', 'phone'], receipt.objection]);
    assert.equal(receipt.receipt?.reference, receipt.objection);
    const judgement = await judgeReceipt(JSON.stringify(receipt.receipt), await storage.receiptKeys.list(), { kind: 'email', canonical: 'jo@example.com' });
    assert.deepEqual([judgement.kind, 'person' in judgement && judgement.person], ['genuine', 'same']);
    assert.equal(await isHeld(storage, { email: ' JO@example.com' }, 'email'), true);
    assert.equal(await isHeld(storage, { phone: '+44 20 7946 0000' }, 'phone'), true);
    assert.equal(await isHeld(storage, { email: 'jo@example.com' }, 'post'), false);
  });

  it('enquiry.object: keeps what was refused under an address that folding makes too long for mail', async (t) => {
    const { app, storage } = await startApp(t);
    const subject = { email: `${'ﬃ'.repeat(100)}@example.com` };
    assert.equal((await send(app, { ...JSON_BODY, refuses: ['email'], subject })).status, 201);
    assert.equal(await isHeld(storage, subject, 'email'), true);
    assert.deepEqual(await mailsIn(storage), []);
  });

  it('enquiry.deemed: permits nothing and stops nothing where nothing was refused', async (t) => {
    const { app, storage } = await startApp(t);
    await post(app, ['email', 'jo@example.com']);
    assert.deepEqual(await storedIn(storage), []);
    assert.equal(await isHeld(storage, { email: 'jo@example.com' }, 'email'), false);
  });

  it('takes one press of a button once, however the page and its host tell of it', async (t) => {
    const { app, storage } = await startApp(t);
    const first = await (await post(app, ['refuses', 'email'], ['email', 'jo@example.com'])).json();
    const again = await (await post(app, ['refuses', 'email'], ['email', 'jo@example.com'])).json();
    const byHost = await (await send(app, { ...JSON_BODY, key: 'one-press-of-a-button', refuses: ['email'], subject: { email: 'jo@example.com' } })).json();
    assert.deepEqual(again, first);
    // The signed receipt is kept nowhere but in the answer of the first.
    const { receipt, ...kept } = acknowledgementReceiptSchema.parse(first);
    assert.ok(receipt?.signature);
    assert.deepEqual(byHost, kept);
    assert.equal((await listed(storage)).length, 1);
    assert.equal((await storedIn(storage)).length, 1);
  });

  it('refuses a hash that the notice never had, another notice, and a version that was never served', async (t) => {
    const { app, storage } = await startApp(t);
    for (const [change, pointer] of [
      [{ noticeHash: '0'.repeat(64) }, '#/noticeHash'],
      [{ notice: 'other' }, '#/notice'],
      [{ noticeVersion: '1999-01-01' }, '#/noticeVersion'],
      [{ company: 'other' }, '#/company'],
      [{ site: 'other' }, '#/site'],
      [{ subject: { email: 'jo' } }, '#/subject/email'],
      [{ consent: true }, '#/consent'],
    ] as const) {
      const response = await send(app, { ...JSON_BODY, ...change });
      assert.equal(response.status, 422, pointer);
      const { errors } = (await response.json()) as { errors: { pointer: string }[] };
      assert.deepEqual(errors.map((error) => error.pointer), [pointer]);
    }
    assert.deepEqual(await listed(storage), []);
  });

  it('keeps the rest of what a page posts where a number cannot be read', async (t) => {
    const { app, storage } = await startApp(t);
    assert.equal((await post(app, ['phone', 'call me'], ['email', 'jo@example.com'], ['refuses', 'email'])).status, 201);
    assert.equal(await isHeld(storage, { email: 'jo@example.com' }, 'email'), true);
    assert.equal((await post(app, ['subject', 'x'])).status, 422);
    assert.equal((await post(app, ['language', 'en'])).status, 422);
  });

  it('is for the listed origins alone, and asks a program for its key', async (t) => {
    const { app } = await startApp(t);
    const headers = { Origin: 'https://elsewhere.example.com' };
    assert.equal((await app.request('/v1/acknowledgements', { method: 'POST', headers, body: new URLSearchParams([...FORM]) })).status, 403);
    const json = { 'Content-Type': 'application/json' };
    assert.equal((await app.request('/v1/acknowledgements', { method: 'POST', headers: json, body: JSON.stringify(JSON_BODY) })).status, 400);
  });

  it('writes to the address, at most once an hour, with a link to what has changed since', async (t) => {
    const { app, storage, time } = await startApp(t);
    await send(app, { ...JSON_BODY, refuses: ['email', 'post'], subject: { email: 'jo@example.com' } });
    await send(app, { ...JSON_BODY, subject: { email: 'jo+x@example.com' } }, 'key-0002');
    const [mail, ...others] = await mailsIn(storage);
    assert.deepEqual([mail?.recipient, mail?.kind, others], ['jo@example.com', 'acknowledgement', []]);
    assert.ok(mail?.body.includes(`${BASE_URL}/v1/notice/2018-05-10/changes`));
    assert.match(mail?.body ?? '', /We use your details to process your request\./u);
    assert.match(mail?.body ?? '', /You refused marketing by email and post\./u);
    assert.match(mail?.body ?? '', /other products and services of the group by telephone\./u);
    assert.doesNotMatch(mail?.body ?? '', /consent/iu);
    time.now = new Date(time.now.getTime() + 3_600_001);
    await send(app, { ...JSON_BODY, subject: { email: 'jo@example.com' } }, 'key-0003');
    assert.equal(await storage.outbox.size(), 2);
  });

  it('writes nothing where no mail is sent', async (t) => {
    const { app, storage } = await startApp(t, { sendsMail: false });
    await send(app, { ...JSON_BODY, subject: { email: 'jo@example.com' } });
    assert.equal(await storage.outbox.size(), 0);
  });
});

describe('GET /v1/notice/{version}/changes', () => {
  it('says that nothing has changed since the current version', async (t) => {
    const { app } = await startApp(t);
    const response = await app.request('/v1/notice/2018-05-10/changes');
    assert.match(await response.text(), /<h1>Nothing has changed<\/h1>/u);
  });

  it('tells in words what has changed since an earlier one, as a page without scripts', async (t) => {
    const { parts } = await startApp(t);
    const app = createApp({ ...parts, notices: noticesOf(example, ...earlier) });
    const response = await app.request('/v1/notice/1.0/changes');
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/u);
    const page = await response.text();
    assert.match(page, /Section by section/u);
    assert.match(page, /<ins>/u);
    assert.doesNotMatch(page, /<script/u);
    assert.equal((await app.request('/v1/notice/0.1/changes')).status, 404);
  });
});
