import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { LIMITS } from '@clarion-privacy/protocol';
import { OBJECTION, startApp, storedIn } from '../app.fixture.ts';
import { listen } from './listen.ts';
import type { ListenOptions } from './listen.ts';

const start = async (t: TestContext, options: Partial<ListenOptions> = {}) => {
  const started = await startApp(t);
  const listening = await listen(started.app, { port: 0, host: '127.0.0.1', ...options });
  t.after(() => listening.stop());
  return { ...started, ...listening };
};

const open = async (t: TestContext, port: number): Promise<Socket> => {
  const socket = connect(port, '127.0.0.1');
  t.after(() => socket.destroy());
  await once(socket, 'connect');
  return socket;
};

const head = (...more: string[]) =>
  ['POST /v1/requests HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', 'Idempotency-Key: key-0001', ...more, '', ''].join('\r\n');

const allOf = async (socket: Socket): Promise<string> => {
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString()));
  socket.on('error', () => undefined);
  if (!socket.closed) await once(socket, 'close');
  return text;
};

/** Resolves when the server has read the head of a request that then waits for its body. */
const accepted = async (socket: Socket): Promise<void> => {
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  assert.match(chunk.toString(), /^HTTP\/1\.1 100 Continue/);
};

describe('a server that stops', () => {
  it('answers what is in flight, closes its connection, and closes the storage last', async (t) => {
    const started = await startApp(t);
    const storedAtTheEnd: number[] = [];
    const { port, stop } = await listen(started.app, {
      port: 0,
      host: '127.0.0.1',
      afterLast: async () => void storedAtTheEnd.push((await storedIn(started.storage)).length),
    });
    const body = JSON.stringify(OBJECTION);
    const socket = await open(t, port);
    socket.write(head(`Content-Length: ${body.length}`, 'Expect: 100-continue'));
    await accepted(socket);
    const answer = allOf(socket);
    const stopped = stop();
    socket.write(body);
    assert.match(await answer, /^HTTP\/1\.1 201[\s\S]*connection: close/i);
    await stopped;
    assert.deepEqual(storedAtTheEnd, [1]);
  });

  it('takes no new connection, and does not wait for idle ones', async (t) => {
    const { port, stop } = await start(t);
    const agent = new Agent({ keepAlive: true });
    t.after(() => agent.destroy());
    const first = request({ port, host: '127.0.0.1', agent, path: '/health/live' }).end();
    const [response] = (await once(first, 'response')) as [IncomingMessage];
    response.resume();
    await once(response, 'end');
    const idle = await open(t, port);
    const ended = once(idle, 'close');
    idle.resume();
    await stop();
    await ended;
    const refused = connect(port, '127.0.0.1');
    const [error] = (await once(refused, 'error')) as [NodeJS.ErrnoException];
    assert.equal(error.code, 'ECONNREFUSED');
  });

  it('does not wait for ever for a body that never comes', async (t) => {
    const { port, stop } = await start(t, { grace: 50 });
    const socket = await open(t, port);
    socket.write(head('Content-Length: 10', 'Expect: 100-continue'));
    await accepted(socket);
    const ended = allOf(socket);
    await stop();
    await ended;
  });

  it('stops once, however often it is asked', async (t) => {
    let closed = 0;
    const { stop } = await start(t, { afterLast: async () => void (closed += 1) });
    await Promise.all([stop(), stop()]);
    assert.equal(closed, 1);
  });
});

describe('a server that listens', () => {
  it('says when the port is taken', async (t) => {
    const { app, port } = await start(t);
    await assert.rejects(listen(app, { port, host: '127.0.0.1' }), { code: 'EADDRINUSE' });
  });

  it('refuses a body of 10 MB by its length, and one without a length, and goes on serving', async (t) => {
    const { port, storage } = await start(t);
    const declared = await open(t, port);
    declared.write(head(`Content-Length: ${10_000_000}`, 'Connection: close'));
    assert.match(await allOf(declared), /^HTTP\/1\.1 413/);
    const chunked = await open(t, port);
    chunked.write(head('Transfer-Encoding: chunked', 'Connection: close'));
    const chunk = ' '.repeat(LIMITS.body + 1);
    chunked.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
    assert.match(await allOf(chunked), /^HTTP\/1\.1 413/);
    assert.equal((await fetch(`http://127.0.0.1:${port}/health/ready`)).status, 200);
    assert.deepEqual(await storedIn(storage), []);
  });

  it('goes on when a client hangs up halfway, and calls that no fault of its own', async (t) => {
    const { port, stop, log, storage } = await start(t);
    const socket = await open(t, port);
    socket.write(head('Content-Length: 100', 'Expect: 100-continue'));
    await accepted(socket);
    socket.destroy();
    assert.equal((await fetch(`http://127.0.0.1:${port}/health/ready`)).status, 200);
    await stop();
    assert.deepEqual(await storedIn(storage), []);
    assert.doesNotMatch(log.join(''), /"level":50/);
  });

  const body = JSON.stringify(OBJECTION);
  const length = `Content-Length: ${body.length}`;
  const smuggled: Readonly<Record<string, string>> = {
    'two lengths': head(length, 'Content-Length: 5'),
    'a length and chunks': head('Content-Length: 5', 'Transfer-Encoding: chunked'),
    'a space before the colon of its chunks': head('Transfer-Encoding : chunked'),
    'an unknown way of sending': head('Transfer-Encoding: xchunked'),
    'a length with a sign': head(`Content-Length: +${body.length}`),
    'a header that goes on in the next line': head(length, 'X-Other: a', ' b'),
    'a NUL in a header': head(length, 'X-Other: a\0b'),
    'line feeds alone': head(length).replaceAll('\r\n', '\n'),
    'two idempotency keys': head(length, 'Idempotency-Key: key-0002', 'Connection: close'),
    'no host': head(length, 'Connection: close').replace('Host: localhost\r\n', ''),
  };
  for (const [what, text] of Object.entries(smuggled))
    it(`refuses a request with ${what}, which a proxy before it may read otherwise`, async (t) => {
      const { port, storage } = await start(t);
      const socket = await open(t, port);
      socket.write(`${text}${body}`);
      assert.match(await allOf(socket), /^HTTP\/1\.1 400/u);
      assert.deepEqual(await storedIn(storage), []);
    });

  it('takes a chunked body', async (t) => {
    const { port } = await start(t);
    const body = JSON.stringify(OBJECTION);
    const socket = await open(t, port);
    socket.write(`${head('Transfer-Encoding: chunked', 'Connection: close')}${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`);
    assert.match(await allOf(socket), /^HTTP\/1\.1 201/);
  });
});
