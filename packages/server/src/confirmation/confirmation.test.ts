import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { postForm } from '../app.fixture.ts';
import { changeRequest } from '../requests/change-request.ts';
import { startWithMailbox } from './confirmation.fixture.ts';

const JO = { email: 'jo@example.com' };

describe('a confirmation', () => {
  for (const right of ['erasure', 'access', 'portability']) {
    it(`is asked for by mail before ${right}, and by its button alone it is given`, async (t) => {
      const { app, ask, link, press, statusOf, later } = await startWithMailbox(t);
      const { reference } = await ask(right, JO);
      assert.equal(await statusOf(reference), 'awaiting-identity');
      const path = await link('confirm-request');
      later(1);
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const response = await app.request(path, { method });
        assert.ok(response.ok, method);
        assert.equal(await statusOf(reference), 'awaiting-identity', method);
      }
      for (const fields of [{}, { action: 'other' }, { suppression: 'remove' }]) {
        assert.equal((await press(path, fields)).status, 200);
        assert.equal(await statusOf(reference), 'awaiting-identity');
      }
      assert.equal((await press(path)).status, 200);
      assert.equal(await statusOf(reference), right === 'erasure' ? 'fulfilled' : 'in-progress');
    });
  }

  it('comes with a way to where the request stands, which shows it before and after', async (t) => {
    const { app, ask, mails, linkIn, press } = await startWithMailbox(t);
    const { reference } = await ask('erasure', JO);
    const [mail] = await mails();
    const path = /https:\/\/privacy\.example\.com(\/r\/\S+)/u.exec(mail?.body ?? '')?.[1] ?? '';
    const shown = async (): Promise<string> => (await app.request(path)).text();
    assert.match(await shown(), new RegExp(`<h1>We wait to know that it is you</h1>.*${reference}`, 'su'));
    await press(linkIn(mail));
    assert.match(await shown(), /<h1>We have done what you asked<\/h1>/u);
  });

  it('is not asked for before an objection, nor where nobody could be written to', async (t) => {
    const { ask, mails, statusOf } = await startWithMailbox(t);
    await ask('objection', JO);
    const { reference } = await ask('erasure', { phone: '020 7946 0000', postal: '1 High Street, London' });
    assert.deepEqual((await mails()).filter(({ kind }) => kind === 'confirm-request'), []);
    assert.equal(await statusOf(reference), 'received');
  });

  it('is not asked for at an address that folding makes too long for mail: its request waits for the team', async (t) => {
    const { ask, mails, statusOf } = await startWithMailbox(t);
    for (const email of [`${'ﬃ'.repeat(100)}@example.com`, `jo@${`${'é'.repeat(20)}.`.repeat(11)}example`])
      for (const right of ['erasure', 'access', 'portability', 'complaint']) assert.equal(await statusOf((await ask(right, { email })).reference), 'received');
    assert.deepEqual(await mails(), []);
  });

  it('is not asked for where no mail is sent', async (t) => {
    const { ask, statusOf } = await startWithMailbox(t, { sendsMail: false });
    assert.equal(await statusOf((await ask('erasure', JO)).reference), 'received');
  });

  it('has a page that no cache keeps, no referrer tells of and no script runs on, which says what happens and masks the address', async (t) => {
    const { app, ask, link } = await startWithMailbox(t);
    const { reference } = await ask('erasure', JO);
    const response = await app.request(await link('confirm-request'));
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
    assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none'/u);
    const page = await response.text();
    assert.match(page, /j•••@example\.com/u);
    assert.ok(page.includes(reference));
    assert.match(page, /We take you off our suppression files too/u);
    assert.match(page, /Then object instead/u);
    assert.doesNotMatch(page, /jo@example|<script/u);
  });

  it('has no token and no address in the log', async (t) => {
    const { app, ask, link, press, log } = await startWithMailbox(t);
    await ask('erasure', JO);
    const path = await link('confirm-request');
    await app.request(path);
    await press(path);
    await press('/c/a-wrong-token-of-our-own-choosing');
    assert.ok(log.length >= 4);
    assert.doesNotMatch(log.join(''), /example\.com|a-wrong-token/u);
    assert.ok(!log.join('').includes(path.slice(3)));
  });

  it('is given once by two presses at once, and both find a page that leads on', async (t) => {
    const { ask, link, press, storage, connect } = await startWithMailbox(t);
    await connect();
    const { reference } = await ask('erasure', JO);
    const path = await link('confirm-request');
    const pages = await Promise.all((await Promise.all(Array.from({ length: 5 }, () => press(path)))).map((each) => each.text()));
    assert.deepEqual(pages.map((page) => /<h1>(.*?)<\/h1>/u.exec(page)?.[1]).sort(), ['We have deleted your data', ...Array.from({ length: 4 }, () => 'You have confirmed this already')]);
    const steps = await storage.requests.stepsOf(reference);
    assert.equal(steps.filter(({ step }) => step === 'confirm').length, 1);
    assert.equal((await Array.fromAsync(storage.audit.list())).filter(({ event }) => event === 'person.erased').length, 1);
  });

  it('comes to nothing after the request was withdrawn, and its page says so', async (t) => {
    const { ask, link, press, storage, parts, time, statusOf } = await startWithMailbox(t);
    const { reference } = await ask('erasure', JO);
    const path = await link('confirm-request');
    await storage.transaction((stores) => changeRequest(reference, { step: 'withdraw', by: { who: 'person' } }, { ...parts, now: time.now }, stores));
    const response = await press(path);
    assert.equal(response.status, 410);
    assert.match(await response.text(), /You have taken it back\. Nothing was done\./u);
    assert.equal(await statusOf(reference), 'withdrawn');
  });

  it('is not given by the token of another purpose, by a guess, or by a damaged token', async (t) => {
    const { ask, link, press, statusOf, mails, linkIn } = await startWithMailbox(t);
    const access = await ask('access', { email: 'al@example.com' });
    await press(await link('confirm-request'));
    const bundle = linkIn((await mails()).find(({ kind }) => kind === 'bundle-link'));
    const { reference } = await ask('erasure', JO);
    const path = await link('confirm-request');
    const wrong = [bundle.replace('/b/', '/c/'), path.slice(0, -1), `${path}A`, path.toLowerCase() === path ? path.toUpperCase() : path.toLowerCase(), `/c/${'A'.repeat(32)}`, '/c/..%2f..%2fu', `/c/${access.reference}`, `/c/${reference}`];
    for (const each of wrong) {
      const response = await press(each);
      assert.equal(response.status, 404, each);
      assert.equal(await statusOf(reference), 'awaiting-identity');
    }
  });

  it('can be given for a week, and afterwards its page sends a new link to the address on file', async (t) => {
    const { app, ask, link, press, statusOf, later, mails, linkIn } = await startWithMailbox(t);
    const { reference } = await ask('erasure', JO);
    const path = await link('confirm-request');
    later(7 * 24);
    const old = await press(path);
    assert.equal(old.status, 410);
    assert.match(await old.text(), /Send me a new link/u);
    assert.equal(await statusOf(reference), 'awaiting-identity');
    assert.equal((await app.request(path)).status, 410);
    assert.equal((await press(path, { action: 'again' })).status, 202);
    const [mail] = await mails();
    assert.equal(mail?.recipient, 'jo@example.com');
    await press(linkIn(mail));
    assert.equal(await statusOf(reference), 'fulfilled');
  });

  it('can be given for as long as the configuration says', async (t) => {
    const { ask, link, press, later } = await startWithMailbox(t, { linkDays: { confirm: 2, bundle: 7 } });
    await ask('erasure', JO);
    const path = await link('confirm-request');
    later(48);
    assert.equal((await press(path)).status, 410);
  });

  it('leads from an unknown link to the ways to ask, and never into a dead end', async (t) => {
    const { app } = await startWithMailbox(t);
    const response = await app.request('/c/nothing');
    assert.equal(response.status, 404);
    const page = await response.text();
    assert.match(page, /href="https:\/\/micro\.example\.com\/privacy\/"/u);
    assert.match(page, /href="mailto:/u);
  });

  it('is asked for once an hour at one mailbox; what was held back comes in its hour, and one page shows what waits', async (t) => {
    const { ask, mails, linkIn, press, later, statusOf } = await startWithMailbox(t);
    const first = await ask('access', JO);
    const second = await ask('erasure', { email: 'JO@example.com' });
    await ask('portability', { email: 'jo+tag@example.com' });
    const [mail, ...others] = await mails();
    assert.deepEqual(others, []);
    later(0.99);
    assert.deepEqual(await mails(), []);
    const page = await (await press(linkIn(mail))).text();
    assert.equal(await statusOf(first.reference), 'in-progress');
    const other = /href="(\/c\/[\w-]{32})">To have your data deleted/u.exec(page)?.[1] ?? '';
    await press(other);
    assert.equal(await statusOf(second.reference), 'fulfilled');
    later(0.02);
    const kinds = (await mails()).map(({ kind }) => kind);
    assert.equal(kinds.filter((kind) => kind === 'confirm-request').length <= 1, true);
  });

  it('is asked for once an hour at a mailbox of Gmail, wherever a stranger puts its dots', async (t) => {
    const { ask, mails } = await startWithMailbox(t);
    for (const email of ['ada@gmail.com', 'a.da@gmail.com', 'A.D.A+tag@googlemail.com']) await ask('access', { email });
    assert.deepEqual((await mails()).map(({ recipient }) => recipient), ['ada@gmail.com']);
  });

  it('is never mailed more than once in any hour, however often and whenever it is asked for', async (t) => {
    const { ask, mails, later, storage } = await startWithMailbox(t);
    const sent: number[] = [];
    const asksAt = [0, 1, 3, 8, 9, 30, 30, 31, 60, 66, 75, 76];
    const [LAST, HOURS_EACH] = [400, 0.05];
    for (let step = 0; step < LAST; step += 1) {
      for (const each of asksAt) if (each === step) await ask('access', JO);
      sent.push(...(await mails()).map(() => step * HOURS_EACH));
      later(HOURS_EACH);
    }
    assert.ok(sent.length >= 4);
    for (const [index, at] of sent.entries()) if (index > 0) assert.ok(at - sent[index - 1]! > 0.99, `${sent[index - 1]} and ${at}`);
    assert.equal(await storage.outbox.size(), 0);
  });

  it('is answered the same whether or not anything is known of the address', async (t) => {
    const { ask, mails } = await startWithMailbox(t);
    await ask('objection', JO);
    const answers = [];
    for (const email of ['jo@example.com', 'nobody@example.com']) {
      const { signature = '', ...receipt } = await ask('erasure', { email });
      // A signature is over the reference and a salt, which no two requests share.
      answers.push({ ...receipt, reference: '', signature: signature.length });
    }
    assert.deepEqual(answers[0], answers[1]);
    const letters = (await mails()).filter(({ kind }) => kind === 'confirm-request').map(({ kind, subject, body }) => ({ kind, subject, body: body.replaceAll(/[\w-]{32}|\w{4}-\w{4}-\w{4}/gu, '') }));
    assert.equal(letters.length, 2);
    assert.deepEqual(letters[0], letters[1]);
  });

  it('is told on the page of a plain form, with what becomes of the suppression entry (erasure.suppression, erasure.risk)', async (t) => {
    const { app } = await startWithMailbox(t);
    const page = await (await postForm(app, { right: 'erasure', email: 'jo@example.com', noticeVersion: '2018-05-10', step: 'send' })).text();
    assert.match(page, /Look into your mailbox/u);
    assert.match(page, /We take you off our suppression files too\./u);
    assert.match(page, /We may add you again, and contact you\./u);
    const byPost = await (await postForm(app, { right: 'access', postal: '1 High Street', noticeVersion: '2018-05-10', step: 'send' })).text();
    assert.doesNotMatch(byPost, /Look into your mailbox/u);
    assert.match(byPost, /make sure that it is you/u);
  });
});
