import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, it } from 'node:test';
import Sqlite from 'better-sqlite3';
import { suppressionKeyFile } from '../keys/suppression-keys.ts';
import { SMTPServer } from 'smtp-server';
import { object, Workplace } from './spawned.fixture.ts';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.dispose());

describe('clarion-privacy serve', () => {
  it('gives its address first and JSON after it, and keeps what it took over a kill and a new start', async () => {
    const first = await place.serve();
    const { reference } = await object(first.url, { email: 'jane@example.com' });
    await first.end('SIGKILL');
    const second = await place.serve();
    const again = await object(second.url, { phone: '020 7946 0001' });
    assert.equal(await second.end('SIGTERM'), 0);
    for (const line of second.log) assert.equal(typeof JSON.parse(line), 'object');
    const { stdout } = await place.run(['requests', '--json']);
    const listed = stdout.toString().trim().split('\n').map((line) => (JSON.parse(line) as { reference: string }).reference);
    assert.deepEqual(listed, [reference, again.reference]);
    place.write('list.csv', 'email\nJANE@EXAMPLE.COM\n');
    assert.match((await place.run(['screen', 'list.csv'])).stdout.toString(), /,held,.*all marketing.*reference/u);
  });

  it('delivers by CLARION_SMTP what was asked for, after a new start too', async () => {
    const asking = (url: string, email: string) =>
      fetch(`${url}/v1/preferences/link`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `asking-${email}` },
        body: JSON.stringify({ email }),
      });
    const recipients: string[] = [];
    const sink = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        stream.resume().on('end', () => {
          recipients.push(...session.envelope.rcptTo.map(({ address }) => address));
          sink.emit('taken');
          done();
        });
      },
    });
    sink.listen(0, '127.0.0.1');
    place.closeAfterwards(() => sink.close());
    await once(sink.server, 'listening');
    const CLARION_SMTP = `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`;
    const without = await place.serve();
    assert.equal((await asking(without.url, 'jane@example.com')).status, 501);
    await without.end('SIGTERM');
    const killed = await place.serve({ CLARION_SMTP: 'smtp://127.0.0.1:1' });
    assert.equal((await asking(killed.url, 'jane@example.com')).status, 202);
    await killed.end('SIGKILL');
    const database = new Sqlite(`${place.data}/clarion.sqlite`);
    // The mail server that was not there is tried again in a minute; the test does not wait for it.
    database.exec("update outbox set due_at = ''");
    database.close();
    const server = await place.serve({ CLARION_SMTP });
    // The day's reminder to the team may go first.
    while (!recipients.includes('jane@example.com')) await once(sink, 'taken');
    assert.equal(recipients.filter((recipient) => recipient === 'jane@example.com').length, 1);
    assert.equal(await server.end('SIGTERM'), 0);
  });

  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    it(`answers on ${signal} what is in flight, then ends with 0`, async () => {
      const server = await place.serve();
      const { hostname, port } = new URL(server.url);
      const body = JSON.stringify({ right: 'objection', noticeVersion: '2018-05-10', subject: { email: 'jane@example.com' } });
      const socket = connect(Number(port), hostname);
      let answer = '';
      socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
      socket.write(`POST /v1/requests HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nIdempotency-Key: in-flight-1\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`);
      // The server has the request in hand once it asks for the body.
      await once(socket, 'data');
      server.process.kill(signal);
      while (!server.log.some((line) => line.includes('stopping'))) await once(server.process.stdout!, 'data');
      socket.write(body);
      await once(socket, 'close');
      assert.match(answer, /201 Created/u);
      assert.equal(await server.end('SIGCONT'), 0);
      assert.match((await place.run(['requests'])).stderr, /^1 request\.$/mu);
    });

  it('stops at once on a second signal', async () => {
    const server = await place.serve();
    const socket = connect(Number(new URL(server.url).port), 'localhost').on('error', () => undefined);
    socket.write('POST /v1/requests HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n');
    await once(socket, 'data');
    server.process.kill('SIGTERM');
    while (!server.log.some((line) => line.includes('stopping'))) await once(server.process.stdout!, 'data');
    assert.equal(await server.end('SIGTERM'), 1);
  });

  it('says who has its port, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    place.closeAfterwards(() => other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const line = await place.refusal(['serve'], { env: { CLARION_PORT: String(port) } });
    assert.equal(line, `Port ${port} on 127.0.0.1 cannot be had (EADDRINUSE): another program listens there. Stop it, or set CLARION_PORT to another port.`);
  });

  it('refuses a data folder that it cannot make', async () => {
    place.write('.clarion', 'a file');
    assert.match(await place.refusal(['serve']), /\.clarion cannot be used as the data folder/u);
    assert.equal(readFileSync(place.data, 'utf8'), 'a file');
  });

  it('refuses a data folder that it cannot write', async () => {
    mkdirSync(place.data, { mode: 0o500 });
    // Root may write into any folder but those of the kernel.
    const data = process.getuid?.() === 0 ? '/sys/kernel' : place.data;
    assert.match(await place.refusal(['serve'], { env: { CLARION_DATA: data } }), /right to write/u);
    chmodSync(place.data, 0o700);
  });

  it('refuses a damaged configuration with its line, before it makes anything', async () => {
    place.write('clarion.config.json', '{\n  "sites": [\n    { "id": "ccm" "name": "CCM" }\n  ]\n}\n');
    assert.match(await place.refusal(['serve']), /clarion\.config\.json, line 3: this is not JSON/u);
    assert.ok(!existsSync(place.data));
  });

  it('refuses a site of a company that the notice does not name', async () => {
    place.write('clarion.config.json', readFileSync(place.path('clarion.config.json'), 'utf8').replace('"company":"ccm"', '"company":"acme"'));
    assert.match(await place.refusal(['serve']), /sites\[0\]\.company: the notice names no company "acme": write one of ccm, /u);
  });

  it('refuses a notice that there is not', async () => {
    place.write('clarion.config.json', '{"notice": "other", "sites": []}');
    assert.match(await place.refusal(['serve']), /line 1, notice: there is no notice of this id: write one of "clarion", "example"\.$/u);
  });

  it('refuses damaged keys, and leaves them and the data as they are', async () => {
    await (await place.serve()).end('SIGTERM');
    const file = suppressionKeyFile(place.data);
    truncateSync(file, 40);
    const before = readFileSync(file);
    assert.match(await place.refusal(['serve']), /suppression\.json, line \d: this is not JSON: put the file back from your backup/u);
    assert.deepEqual(readFileSync(file), before);
  });

  it('never makes new keys over entries whose keys are gone', async () => {
    const server = await place.serve();
    await object(server.url, { email: 'jane@example.com' });
    await server.end('SIGTERM');
    rmSync(suppressionKeyFile(place.data));
    for (const words of [['serve'], ['screen', place.write('list.csv', 'email\njane@example.com\n')]])
      assert.match(await place.refusal(words), /is missing, and the suppression file cannot be read without it: put it back/u);
    assert.ok(!existsSync(suppressionKeyFile(place.data)));
  });

  it('refuses a database of a newer release, and leaves it as it is', async () => {
    await (await place.serve()).end('SIGTERM');
    const file = `${place.data}/clarion.sqlite`;
    const database = new Sqlite(file);
    database.pragma('user_version = 999');
    database.pragma('wal_checkpoint(truncate)');
    database.close();
    const before = readFileSync(file);
    assert.match(await place.refusal(['serve']), /newer release/u);
    assert.deepEqual(readFileSync(file), before);
  });

  it('refuses another text under a version that it served before', async () => {
    await (await place.serve()).end('SIGTERM');
    const database = new Sqlite(`${place.data}/clarion.sqlite`);
    database.exec("drop trigger notice_keeps_values; update notice set hash = 'other', body = replace(body, 'P30D', 'P60D')");
    database.close();
    assert.match(
      await place.refusal(['serve']),
      /^The notice has another text than version 2018-05-10 had when it was first served, on \d{4}-\d\d-\d\d: give it a new version/u,
    );
  });

  it('serves each version of a notice that has several', async () => {
    place.write('clarion.config.json', '{"notice": "example", "sites": []}');
    const { url, ...server } = await place.serve();
    const titles = await Promise.all(
      ['1.0', '1.1'].map(async (version) => {
        const response = await fetch(`${url}/v1/notice/${version}`);
        return ((await response.json()) as { figures: { version: string } }).figures.version;
      }),
    );
    assert.deepEqual(titles, ['1.0', '1.1']);
    await server.end('SIGTERM');
  });

  it('refuses a database that is none', async () => {
    mkdirSync(place.data);
    writeFileSync(`${place.data}/clarion.sqlite`, 'not a database, yet long enough to be looked at '.repeat(20));
    assert.match(await place.refusal(['serve']), /clarion\.sqlite .*Move it away or restore a backup/u);
  });
});
