import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { startWithMailbox } from '../confirmation/confirmation.fixture.ts';
import { deliverDue } from '../outbox/deliver.ts';
import type { WaitingMail } from '../outbox/outbox-store.ts';
import type { Bundle } from './bundle.ts';

const JO = { email: 'jo@example.com' };

const start = async (t: TestContext) => {
  const started = await startWithMailbox(t);
  const confirm = async (right = 'access', subject: Record<string, string> = JO) => {
    const receipt = await started.ask(right, subject);
    const page = await (await started.press(await started.link('confirm-request'))).text();
    return { ...receipt, page };
  };
  const fetchJson = async (path: string) => (await (await started.press(path, { format: 'json' })).json()) as Bundle;
  return { ...started, confirm, fetchJson };
};

describe('the data that was asked for', () => {
  it('goes by a link to the address on file, and never to the page that asked (access.what, access.fee)', async (t) => {
    const { confirm, mails, linkIn, app, press, time } = await start(t);
    time.now = new Date('2026-09-03T11:00:00.000Z');
    const { page, reference } = await confirm('access', { ...JO, name: 'Jo Ő' });
    assert.match(page, /on its way to your mailbox/u);
    assert.doesNotMatch(page, /jo@|Jo Ő/u);
    const sent = await mails();
    const mail = sent.find(({ kind }) => kind === 'bundle-link');
    assert.equal(mail?.recipient, 'jo@example.com');
    assert.match(mail?.body ?? '', /free of charge/u);
    const path = linkIn(mail);
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      const response = await app.request(path, { method });
      assert.ok(response.ok);
      assert.doesNotMatch(await response.text(), /jo@|Jo Ő/u);
    }
    assert.doesNotMatch(await (await press(path, {})).text(), /jo@|Jo Ő/u);
    const response = await press(path, { format: 'html' });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
    const bundle = await response.text();
    for (const held of ['jo@example.com', 'Jo Ő', reference]) assert.ok(bundle.includes(held), held);
    assert.match(bundle, /The Data Compliance Team adds what our CRM system .* by 3 October 2026\. It is free of charge/u);
  });

  it('is all that is held: requests, suppression, choices, notices shown and mails sent (access.what)', async (t) => {
    const { ask, confirm, mails, linkIn, fetchJson, storage, parts, time, later } = await start(t);
    const objection = await ask('objection', { email: 'JO@example.com' }, { channels: ['email'], message: 'No more' });
    await ask('objection', { email: 'al@example.com' });
    const preferences = parts.links.createLink({ email: 'jo@example.com', purpose: 'unsubscribe' });
    const delivery = { storage, keys: parts.keys, clock: () => time.now, logger: parts.logger, send: async () => undefined };
    await ask('access', JO);
    await deliverDue(delivery);
    later(2);
    const { reference } = await confirm();
    const bundle = await fetchJson(linkIn((await mails()).find(({ kind }) => kind === 'bundle-link')));
    assert.equal(bundle.reference, reference);
    assert.deepEqual(bundle.held.requests.map(({ right }) => right), ['objection', 'access', 'access']);
    assert.deepEqual(bundle.held.requests[0]?.message, 'No more');
    assert.deepEqual(bundle.held.suppression.map(({ channel, effect, reference: by }) => [channel, effect, by]), [['email', 'suppress', objection.reference]]);
    assert.equal(bundle.held.preferenceHistory[0]?.reference, objection.reference);
    assert.deepEqual(bundle.held.tracking, { opens: 'unsaid', clicks: 'unsaid' });
    assert.ok(bundle.held.mailsSent.some(({ kind, at }) => kind === 'confirm-request' && at === '2026-09-03T10:15:00.000Z'));
    assert.doesNotMatch(JSON.stringify(bundle), /al@example/u);
    assert.match(preferences, /^https:/u);
  });

  it('comes with what Article 15(1) asks to be told, from the notice', async (t) => {
    const { confirm, mails, linkIn, press, parts } = await start(t);
    await confirm();
    const page = await (await press(linkIn((await mails()).find(({ kind }) => kind === 'bundle-link')), { format: 'html' })).text();
    const { register, figures } = parts.notices.current;
    for (const article of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) assert.match(page, new RegExp(`Article 15\\(1\\)\\(${article}\\)`, 'u'));
    for (const { name } of [...register.purposes, ...register.recipients, ...register.sources]) assert.ok(page.includes(name.replaceAll("'", '&#39;')), name);
    assert.match(page, /5 years after our last contact with you/u);
    assert.ok(page.includes(figures.regulator.url));
  });

  it('stands alone as a page: no script, nothing loaded, and the same data for machines in it', async (t) => {
    const { confirm, mails, linkIn, press } = await start(t);
    await confirm('access', { ...JO, name: '<script>alert(1)</script>' });
    const response = await press(linkIn((await mails()).find(({ kind }) => kind === 'bundle-link')), { format: 'html' });
    assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'sha256-[^;]+; img-src data:;/u);
    const page = await response.text();
    assert.doesNotMatch(page, /<script|<link(?! rel="icon" href="data:)|<img|src=/u);
    const data = /href="data:application\/json;base64,([^"]+)"/u.exec(page)?.[1] ?? '';
    const bundle = JSON.parse(Buffer.from(data, 'base64').toString()) as Bundle;
    assert.equal(bundle.held.requests[0]?.subject.name, '<script>alert(1)</script>');
  });

  it('is given once, and a used link sends a new one to the address on file', async (t) => {
    const { confirm, mails, linkIn, press, later, storage } = await start(t);
    await confirm();
    const path = linkIn((await mails()).find(({ kind }) => kind === 'bundle-link'));
    const answers = await Promise.all(Array.from({ length: 5 }, () => press(path, { format: 'json' })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 410, 410, 410, 410]);
    const used = await press(path, { format: 'html' });
    assert.equal(used.status, 410);
    assert.match(await used.text(), /Send me a new link/u);
    later(1);
    assert.equal((await press(path, { action: 'again' })).status, 202);
    const [mail] = await mails();
    assert.equal(mail?.recipient, 'jo@example.com');
    assert.equal((await press(linkIn(mail), { format: 'json' })).status, 200);
    assert.equal(await storage.outbox.size(), 0);
  });

  it('cannot be had after a week, by a guess, or by the token of a confirmation', async (t) => {
    const { ask, confirm, mails, linkIn, press, later, link } = await start(t);
    await ask('access', { email: 'al@example.com' });
    const confirmation = await link('confirm-request');
    await confirm();
    const path = linkIn((await mails()).find(({ kind }) => kind === 'bundle-link'));
    for (const wrong of [confirmation.replace('/c/', '/b/'), `/b/${'A'.repeat(32)}`, path.slice(0, -2)])
      assert.equal((await press(wrong, { format: 'json' })).status, 404, wrong);
    later(7 * 24);
    assert.equal((await press(path, { format: 'json' })).status, 410);
  });

  it('holds nothing of a telephone number that a stranger typed beside the own address', async (t) => {
    const { ask, confirm, mails, linkIn, fetchJson } = await start(t);
    await ask('objection', { phone: '020 7946 0000', name: 'Al' });
    await confirm('access', { ...JO, phone: '020 7946 0000' });
    const bundle = await fetchJson(linkIn((await mails()).find(({ kind }) => kind === 'bundle-link')));
    assert.deepEqual(bundle.held.suppression, []);
    assert.deepEqual(bundle.held.requests.map(({ right }) => right), ['access']);
  });

  it('comes in a form that machines read, where portability was asked for', async (t) => {
    const { app, confirm, mails, linkIn, press } = await start(t);
    await confirm('portability');
    const path = linkIn((await mails()).find(({ kind }: WaitingMail) => kind === 'bundle-link'));
    assert.match(await (await app.request(path)).text(), /Save as JSON/u);
    const response = await press(path, { format: 'json' });
    assert.equal(response.headers.get('content-type'), 'application/json');
    assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename="your-data-/u);
    assert.equal(((await response.json()) as Bundle).format, 'clarion-privacy/bundle/1');
  });
});
