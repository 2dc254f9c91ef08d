import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { oneClickOf, postOneClick } from './one-click.ts';
import { readMail } from './read-mail.ts';
import type { Signature } from './signature.ts';

const backendOrigin = 'http://localhost:8787';
const LINK = `${backendOrigin}/u/token`;
const LIST = `List-Unsubscribe: <${LINK}>,\r\n <mailto:stop@example.com?subject=Unsubscribe>`;
const POST = 'List-Unsubscribe-Post: List-Unsubscribe=One-Click';
const SIGNED: Signature = { valid: true, domain: 'example.com', covers: ['from', 'list-unsubscribe', 'list-unsubscribe-post'] };

const offered = async (lines: readonly string[], signature: Signature = SIGNED) => {
  const { headers } = await readMail(Buffer.from(`${['From: a@example.com', ...lines].join('\r\n')}\r\n\r\nHello\r\n`));
  return oneClickOf(headers, signature, { backendOrigin });
};

describe('the mail client’s button', () => {
  it('posts to the first web address of the header, wherever its lines are folded', async () => {
    assert.deepEqual(await offered([LIST, POST]), { uri: LINK });
    assert.deepEqual(await offered([`List-Unsubscribe: <mailto:stop@example.com>, <${LINK}>`, POST]), { uri: LINK });
  });

  for (const [why, lines, signature] of [
    ['no List-Unsubscribe header', [POST]],
    ['no List-Unsubscribe-Post header', [LIST]],
    ['twice', [LIST, LIST, POST]],
    ['twice', [LIST, POST, POST]],
    ['is not List-Unsubscribe=One-Click', [LIST, 'List-Unsubscribe-Post: yes']],
    ['no address to post to', ['List-Unsubscribe: <mailto:stop@example.com>', POST]],
    ['does not hold', [LIST, POST], { valid: false, why: 'the mail is not signed.' }],
    ['does not cover list-unsubscribe-post', [LIST, POST], { valid: true, domain: 'example.com', covers: ['list-unsubscribe'] }],
    ['its own backend alone', ['List-Unsubscribe: <https://example.org/u/token>', POST]],
    ['its own backend alone', [`List-Unsubscribe: <${backendOrigin}@example.org/u/token>`, POST]],
  ] as readonly (readonly [string, readonly string[], Signature?])[])
    it(`is not there, and says so: ${why} (${lines.length} headers)`, async () => {
      const offer = await offered(lines, signature);
      assert.equal(offer.uri, undefined);
      assert.ok('why' in offer && offer.why.includes(why), JSON.stringify(offer));
    });
});

describe('the one-click post', () => {
  const seen: { method: string | undefined; headers: IncomingMessage['headers']; body: string }[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      seen.push({ method: request.method, headers: request.headers, body });
      if (request.url === '/moved') response.writeHead(302, { Location: '/u/token' });
      response.end();
    });
  });
  let origin: string;
  before(async () => {
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => new Promise((resolve) => void server.close(resolve)));

  it('carries what RFC 8058 says, and no cookie, login or origin', async () => {
    assert.equal(await postOneClick(`${origin}/u/token`), 200);
    const [request] = seen;
    assert.equal(request?.method, 'POST');
    assert.equal(request?.body, 'List-Unsubscribe=One-Click');
    assert.equal(request?.headers['content-type'], 'application/x-www-form-urlencoded');
    for (const name of ['cookie', 'authorization', 'origin', 'referer']) assert.equal(request?.headers[name], undefined, name);
  });

  it('follows no redirect, and tells of it', async () => {
    seen.length = 0;
    assert.equal(await postOneClick(`${origin}/moved`), 302);
    assert.equal(seen.length, 1);
  });

  it('tells of no answer', async () => {
    assert.equal(await postOneClick('http://127.0.0.1:1/u/token'), null);
  });
});
