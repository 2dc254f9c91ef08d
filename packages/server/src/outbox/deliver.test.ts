import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { pino } from 'pino';
import { keyNamed, START, temporaryFolder } from '../app.fixture.ts';
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { deliverDue, startDelivery } from './deliver.ts';
import type { WaitingMail } from './outbox-store.ts';
import { queueMail } from './queue-mail.ts';
import { smtpSend } from './smtp.ts';

const MAIL = { kind: 'preferences-link', recipient: 'jo@example.com', subject: 'Your choices', body: 'A link\n', html: '<p>A link</p>' };

const start = async (t: TestContext) => {
  const folder = await temporaryFolder(t);
  const log: string[] = [];
  const time = { now: new Date(START) };
  const sent: WaitingMail[] = [];
  const failing = { now: false };
  const open = () => {
    const storage = openSqliteStorage(folder);
    t.after(() => storage.close());
    return storage;
  };
  const delivery = (storage: Storage) => ({
    storage,
    keys: { current: keyNamed('one'), all: [keyNamed('one')] },
    clock: () => time.now,
    logger: pino({ base: null, timestamp: false }, { write: (line: string) => void log.push(line) }),
    send: async (mail: WaitingMail) => {
      if (failing.now) throw Object.assign(new Error(`550 no such user ${mail.recipient}`), { code: 'EENVELOPE' });
      sent.push(mail);
    },
  });
  const storage = open();
  const queue = (mail = MAIL) => storage.transaction((stores) => queueMail(mail, time.now, stores));
  const later = (minutes: number) => (time.now = new Date(time.now.getTime() + minutes * 60_000));
  return { open, storage, delivery, queue, later, time, sent, failing, log };
};

describe('the outbox', () => {
  it('sends each email once, and then knows nothing of it', async (t) => {
    const { storage, delivery, queue, sent } = await start(t);
    await queue();
    assert.equal(await deliverDue(delivery(storage)), 1);
    assert.equal(await deliverDue(delivery(storage)), 0);
    assert.deepEqual(sent.map(({ recipient, attempts }) => [recipient, attempts]), [['jo@example.com', 1]]);
    assert.equal(await storage.outbox.size(), 0);
  });

  it('keeps an email over a restart', async (t) => {
    const { open, storage, delivery, queue, sent } = await start(t);
    await queue();
    await storage.close();
    await deliverDue(delivery(open()));
    assert.equal(sent.length, 1);
  });

  it('lets one of several servers send an email', async (t) => {
    const { open, storage, delivery, queue, sent } = await start(t);
    for (let each = 0; each < 5; each += 1) await queue();
    await Promise.all([deliverDue(delivery(storage)), deliverDue(delivery(open()))]);
    assert.deepEqual(sent.map(({ id }) => id).sort(), [1, 2, 3, 4, 5]);
  });

  it('takes up an email again whose server stopped halfway', async (t) => {
    const { storage, delivery, queue, sent, later, time } = await start(t);
    await queue();
    const now = time.now.toISOString();
    await storage.transaction(({ outbox }) => outbox.claim({ now, until: new Date(time.now.getTime() + 60_000).toISOString(), most: 1 }));
    assert.equal(await deliverDue(delivery(storage)), 0);
    later(2);
    await deliverDue(delivery(storage));
    assert.deepEqual(sent.map(({ attempts }) => attempts), [2]);
  });

  it('tries again every hour at least, gives up after three days, and logs no address', async (t) => {
    const { storage, delivery, queue, failing, later, log } = await start(t);
    failing.now = true;
    await queue();
    let tries = 0;
    for (let hour = 0; hour < 24 * 7; hour += 1) {
      tries += await deliverDue(delivery(storage));
      later(60);
    }
    assert.equal(tries, 76);
    assert.equal(await storage.outbox.size(), 0);
    assert.doesNotMatch(log.join(''), /example/u);
    const [row] = await Array.fromAsync(storage.audit.list());
    assert.deepEqual([row?.event, row?.details], ['mail.given-up', '{"kind":"preferences-link","attempts":76}']);
  });

  it('takes no email that would break out of its headers, and rolls back what it was about', async (t) => {
    const { storage, queue } = await start(t);
    const wrong = ['jo@example.com\r\nBcc: al@example.com', 'jo@example.com, al@example.com', 'Jo <jo@example.com>', 'jo\0@example.com', ''];
    for (const recipient of wrong) await assert.rejects(queue({ ...MAIL, recipient }), { name: 'UnsendableMail' });
    for (const subject of ['Hello\nBcc: al@example.com', 'x'.repeat(201)]) await assert.rejects(queue({ ...MAIL, subject }), { name: 'UnsendableMail' });
    assert.equal(await storage.outbox.size(), 0);
  });

  it('reaches a mail server by SMTP, from the sender that was named', async (t) => {
    const { storage, delivery, queue } = await start(t);
    const received: Promise<Buffer>[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        received.push(stream.toArray().then((chunks: Buffer[]) => Buffer.concat(chunks)));
        void received.at(-1)!.then(() => done());
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    t.after(() => server.close());
    const smtp = smtpSend(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, { name: 'Clarion', address: 'privacy@example.org' });
    t.after(() => smtp.close());
    await queue();
    await deliverDue({ ...delivery(storage), send: smtp.send });
    const mail = await simpleParser((await received[0])!);
    assert.equal(mail.from?.text, '"Clarion" <privacy@example.org>');
    assert.deepEqual([mail.subject, mail.text, mail.html], ['Your choices', 'A link\n', '<p>A link</p>']);
    assert.match(mail.headers.get('content-type') instanceof Object ? JSON.stringify(mail.headers.get('content-type')) : '', /multipart\/alternative/u);
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated');
    assert.equal(await storage.outbox.size(), 0);
  });

  it('is looked into until it is told to stop', async (t) => {
    const { storage, delivery, queue } = await start(t);
    const { promise, resolve } = Promise.withResolvers<WaitingMail>();
    const running = startDelivery({ ...delivery(storage), send: async (mail) => resolve(mail) }, 1);
    await queue();
    assert.equal((await promise).recipient, 'jo@example.com');
    await running.stop();
    await queue();
    assert.equal(await storage.outbox.size(), 1);
  });
});
