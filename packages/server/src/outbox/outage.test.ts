import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { startWithMailbox } from '../confirmation/confirmation.fixture.ts';
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';
import { deliverDue } from './deliver.ts';
import { smtpSend } from './smtp.ts';

/** A mail server on a port, and what it got. */
const mailServer = async (t: TestContext, port: number) => {
  const got: Promise<ParsedMail>[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      got.push(simpleParser(stream));
      void got.at(-1)!.then(() => done());
    },
  });
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  t.after(stop);
  return { got, stop, port: (server.server.address() as AddressInfo).port };
};

describe('mail while the mail server is down for a day', () => {
  it('waits in the outbox of several servers over their restarts, and is delivered once, within an hour of the mail server’s coming back', async (t) => {
    const { ask, time, parts, folder, storage: first } = await startWithMailbox(t);
    const gone = await mailServer(t, 0);
    const { port } = gone;
    await gone.stop();
    const smtp = smtpSend(`smtp://127.0.0.1:${port}`, { name: 'Clarion', address: 'privacy@example.org' });
    t.after(() => smtp.close());
    const delivering = (storage: typeof first) => deliverDue({ storage, send: smtp.send, keys: parts.keys, clock: () => time.now, logger: parts.logger });

    const { reference } = await ask('erasure', { email: 'jo@example.com' });
    const MINUTES = 10;
    const wind = () => (time.now = new Date(time.now.getTime() + MINUTES * 60_000));
    const isDownFor = 24 * 60;
    let second = openSqliteStorage(folder);
    for (let minute = 0; minute < isDownFor; minute += MINUTES) {
      await Promise.all([delivering(first), delivering(second)]);
      // One of the two crashes and comes back every few hours.
      if (minute % 240 === 0) {
        await second.close();
        second = openSqliteStorage(folder);
      }
      wind();
    }
    assert.equal(await first.outbox.size(), 1);

    const back = await mailServer(t, port);
    const anHour = 60;
    for (let minute = 0; minute <= anHour; minute += MINUTES) {
      await Promise.all([delivering(first), delivering(second)]);
      wind();
    }
    await second.close();
    const mails = await Promise.all(back.got);
    assert.equal(mails.length, 1);
    assert.match(mails[0]?.text ?? '', new RegExp(reference, 'u'));
    assert.match(mails[0]?.html || '', new RegExp(reference, 'u'));
    assert.equal(await first.outbox.size(), 0);
  });
});
