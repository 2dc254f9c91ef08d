import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSqliteStorage } from '@clarion-privacy/server';
import { emailOf, newPosts, numberOf, send } from '../kill/posts.ts';
import { ServerProcess } from '../kill/server-process.ts';

const IDLE = 10_000;
/** What never ends is a failure, not a run without end. */
const PATIENCE = { timeout: 240_000 };
const OPENER = fileURLToPath(new URL('open-idle.ts', import.meta.url));

/** Everything that a socket gets until the server closes it. */
const untilClosed = async (socket: Socket): Promise<string> => {
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  socket.on('error', () => undefined);
  if (!socket.closed) await once(socket, 'close');
  return text;
};

describe('slow, idle and half-closed clients', () => {
  it(`are let go with an answer where they asked something, ${IDLE} of them too, and nobody else waits for them`, PATIENCE, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'clarion-sockets-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const [data, config] = [join(folder, 'data'), join(folder, 'clarion.config.json')];
    await writeFile(config, '{"sites": []}');
    const server = await ServerProcess.start(data, config);
    t.after(() => server.kill());
    const port = Number(new URL(server.url).port);
    const open = async (allowHalfOpen = false): Promise<Socket> => {
      const socket = connect({ port, host: '127.0.0.1', allowHalfOpen });
      t.after(() => socket.destroy());
      await once(socket, 'connect');
      return socket;
    };
    const newPost = newPosts('sockets');
    const acknowledged = new Map<string, string>();
    let posts = 0;
    const post = async (): Promise<void> => {
      const each = newPost((posts += 1));
      const reference = await send(server.url, each);
      assert.ok(reference, 'somebody else was not served');
      acknowledged.set(each.key, reference);
    };

    // A head that comes drop by drop, and a body that does: each is told that it took too long.
    const drops = new AbortController();
    const drip = (socket: Socket, text: string): void => {
      let sent = 0;
      const timer = setInterval(() => socket.writable && socket.write(text[sent++ % text.length]!), 500);
      socket.once('close', () => clearInterval(timer));
      drops.signal.addEventListener('abort', () => clearInterval(timer));
    };
    const slowHead = await open();
    slowHead.write('POST /v1/requests HTTP/1.1\r\nX-Slow: ');
    drip(slowHead, 'x');
    const slowBody = await open();
    slowBody.write('POST /v1/requests HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: slow-body-1\r\nContent-Length: 5000\r\n\r\n');
    drip(slowBody, ' ');
    const slow = [slowHead, slowBody].map(untilClosed);

    // One that has said all it will say, and still listens: it gets its answer.
    const half = await open(true);
    const said = newPost((posts += 1));
    half.end(`POST /v1/requests HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: ${said.key}\r\nContent-Length: ${said.body.length}\r\n\r\n${said.body}`);
    const answered = await untilClosed(half);
    assert.match(answered, /^HTTP\/1\.1 201/u);
    acknowledged.set(said.key, (/"reference":"([^"]+)"/u.exec(answered) ?? [])[1]!);
    // One that broke off in the middle of a body: it is told so, or let go, and nothing is kept.
    const torn = await open(true);
    torn.end('POST /v1/requests HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: torn-body-1\r\nContent-Length: 500\r\n\r\n{"right"');
    assert.doesNotMatch(await untilClosed(torn), / 20\d /u);

    // Idle connections, from a process of their own: each end needs its files.
    const opener = spawn(process.execPath, ['--conditions=clarion-source', OPENER, String(port), String(IDLE)], { stdio: ['pipe', 'pipe', 'inherit'] });
    t.after(() => opener.kill('SIGKILL'));
    const told: Record<string, number> = {};
    const lines = createInterface({ input: opener.stdout });
    const isOpened = Promise.withResolvers<void>();
    const areClosed = Promise.withResolvers<void>();
    lines.on('line', (line) => {
      const [word = '', count] = line.split(' ');
      told[word] = Number(count);
      if (word === 'opened') isOpened.resolve();
      if (word === 'closed') areClosed.resolve();
    });
    let isOver = false;
    const posting = (async () => {
      do await post();
      while (!isOver);
    })();
    await isOpened.promise;
    assert.equal(told['opened'], IDLE);
    assert.equal(told['refused'], 0);
    isOver = true;
    await posting;
    for (let each = 0; each < 5; each += 1) await post();
    // The server lets go of all of them by itself.
    await areClosed.promise;
    assert.equal(told['closed'], IDLE);
    const [head, body] = await Promise.all(slow);
    drops.abort();
    assert.match(head!, /^HTTP\/1\.1 408/u);
    assert.match(body!, /^HTTP\/1\.1 408/u);
    await post();
    assert.equal((await fetch(`${server.url}/health/ready`)).status, 200);
    await server.stop();

    const storage = openSqliteStorage(data);
    t.after(() => storage.close());
    const stored = new Map((await Array.fromAsync(storage.requests.list())).map(({ reference, subject }) => [reference, subject.email]));
    const lost = [...acknowledged].filter(([key, reference]) => stored.get(reference) !== emailOf(numberOf(key)));
    t.diagnostic(`${told['opened']} idle connections, ${told['peak']} at once, ${acknowledged.size} acknowledged meanwhile, ${lost.length} lost`);
    assert.deepEqual(lost, []);
    assert.equal(stored.size, acknowledged.size);
  });
});
