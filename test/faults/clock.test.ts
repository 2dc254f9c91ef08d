import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { findBreak, openSqliteStorage } from '@clarion-privacy/server';
import { freePort } from '../../packages/server/src/free-port.fixture.ts';

const SERVE = fileURLToPath(new URL('serve-by-a-wound-clock.ts', import.meta.url));
/** What never comes is a failure, not a run without end. */
const PATIENCE = { timeout: 240_000 };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A mail server and a CRM, down until they are opened, and what reached them. */
const neighbours = async (t: TestContext) => {
  const [mailPort, crmPort] = [await freePort(), await freePort()];
  const [mails, events]: [string[], { id: string; reference: string }[]] = [[], []];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => void simpleParser(stream).then(({ text }) => done(void mails.push(text ?? ''))),
  });
  const crm: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      events.push({ id: String(request.headers['webhook-id']), reference: (JSON.parse(body) as { data: { reference: string } }).data.reference });
      response.writeHead(204).end();
    });
  });
  t.after(() => {
    crm.closeAllConnections();
    crm.close();
    smtp.close();
  });
  const open = async (): Promise<void> => {
    smtp.listen(mailPort, '127.0.0.1');
    crm.listen(crmPort, '127.0.0.1');
    await Promise.all([once(smtp.server, 'listening'), once(crm, 'listening')]);
  };
  return { mailPort, crmPort, mails, events, open };
};

const start = async (t: TestContext) => {
  const folder = await mkdtemp(join(tmpdir(), 'clarion-clock-'));
  const near = await neighbours(t);
  const config = join(folder, 'clarion.config.json');
  await writeFile(config, JSON.stringify({ sites: [], webhooks: [{ id: 'crm', url: `http://127.0.0.1:${near.crmPort}/` }] }));
  const port = await freePort();
  const env = { CLARION_DATA: join(folder, 'data'), CLARION_CONFIG: config, CLARION_PORT: String(port), CLARION_HOST: '127.0.0.1', CLARION_SMTP: `smtp://127.0.0.1:${near.mailPort}`, CLARION_BASE_URL: 'https://privacy.example.com', CLARION_LOG: 'debug' };
  const server = spawn(process.execPath, ['--conditions=clarion-source', SERVE], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit', 'ipc'], env: { ...process.env, NODE_TEST_CONTEXT: undefined, CLARION_DATABASE: undefined, ...env } });
  t.after(async () => {
    server.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });
  const log: string[] = [];
  createInterface({ input: server.stdout! }).on('line', (line) => log.push(line));
  /** Looks again and again; the test's own time is all that bounds it. */
  const until = async (what: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await what())) {
      assert.equal(server.exitCode, null, 'the server ended');
      await delay(50);
    }
  };
  await until(() => log.length > 0);
  const url = `http://127.0.0.1:${port}`;
  const wind = async (by: number): Promise<void> => {
    server.send(by);
    await once(server, 'message');
  };
  let asked = 0;
  const ask = async (right: string, email: string, key = `clock-${(asked += 1)}-key`): Promise<{ reference: string; receivedAt: string }> => {
    const response = await fetch(`${url}/v1/requests`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ right, subject: { email }, noticeVersion: '2018-05-10' }),
    });
    assert.equal(response.status, 201, await response.clone().text());
    return (await response.json()) as { reference: string; receivedAt: string };
  };
  const count = (pattern: RegExp): number => log.filter((line) => pattern.test(line)).length;
  const storage = () => openSqliteStorage(env.CLARION_DATA);
  const ready = async (): Promise<number> => (await fetch(`${url}/health/ready`)).status;
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    await once(server, 'exit');
  };
  return { ...near, ask, wind, until, count, ready, stop, storage };
};

describe('a server', () => {
  it('object.crm: takes requests while mail server and CRM are down for a day, over jumps of the clock, and delivers each once and in order', PATIENCE, async (t) => {
    const { ask, wind, until, count, ready, stop, storage, open, mails, events } = await start(t);
    const mailsOf = (reference: string): number => mails.filter((text) => text.includes(reference)).length;
    const [erasure, first, second] = [await ask('erasure', 'al@example.com'), await ask('objection', 'jo@example.com'), await ask('objection', 'jo@example.com')];
    const failures = (): readonly number[] => [count(/"mail":/u), count(/"webhook":"crm"/u)];
    await until(() => failures().every((each) => each >= 1));
    await wind(DAY);
    await until(() => failures().every((each) => each >= 2));
    const third = await ask('objection', 'jo@example.com');
    await open();
    await wind(2 * DAY);
    await until(() => mailsOf(erasure.reference) > 0 && events.length >= 3);
    assert.deepEqual(events.map(({ reference }) => reference), [first, second, third].map(({ reference }) => reference));

    // Far ahead, and back to now: what comes then waits for nothing.
    await wind(400 * DAY);
    const ahead = await ask('objection', 'jo@example.com');
    assert.ok(Date.parse(ahead.receivedAt) - Date.parse(third.receivedAt) > 300 * DAY);
    const aheadErasure = await ask('erasure', 'bo@example.com');
    await until(() => events.length >= 4 && mailsOf(aheadErasure.reference) > 0);
    await wind(-HOUR);
    const [back, backErasure] = [await ask('objection', 'jo@example.com'), await ask('erasure', 'bo@example.com')];
    assert.ok(back.receivedAt < first.receivedAt);
    await until(() => events.length >= 5 && mailsOf(backErasure.reference) > 0);
    assert.equal(await ready(), 200);
    await stop();

    const taken = [erasure, first, second, third, ahead, aheadErasure, back, backErasure];
    const kept = storage();
    try {
      assert.deepEqual((await Array.fromAsync(kept.requests.list())).map(({ reference }) => reference).sort(), taken.map(({ reference }) => reference).sort());
      assert.equal(await findBreak(kept.audit.list()), undefined);
      assert.deepEqual(await Array.fromAsync(kept.webhooks.list()), []);
    } finally {
      await kept.close();
    }
    assert.deepEqual(events.map(({ reference }) => reference), [first, second, third, ahead, back].map(({ reference }) => reference));
    assert.equal(new Set(events.map(({ id }) => id)).size, events.length);
    for (const { reference } of [erasure, aheadErasure, backErasure]) assert.equal(mailsOf(reference), 1, reference);
    t.diagnostic(`${taken.length} acknowledged, ${failures().join(' and ')} attempts failed, ${mails.length} mails and ${events.length} events arrived`);
  });
});
