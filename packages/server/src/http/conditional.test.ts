import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { answerDocument, documentOf } from './conditional.ts';

const TEXT = 'The same for everyone. '.repeat(100);
const app = new Hono()
  .use(async (c, next) => {
    c.header('Vary', 'Origin');
    await next();
  })
  .get('/long', (c) => answerDocument(c, documentOf(TEXT, 'text/plain', 'public, max-age=300')))
  .get('/short', (c) => answerDocument(c, documentOf('Short', 'text/plain', 'public, max-age=300')));
const ask = async (path: string, headers: Record<string, string>): Promise<Response> => app.request(path, { headers });

describe('a document that is the same for everyone', () => {
  it('comes in Brotli to whoever takes it so, and caches are told', async () => {
    const response = await ask('/long', { 'accept-encoding': 'gzip, deflate, br;q=0.9, zstd' });
    const body = Buffer.from(await response.arrayBuffer());
    assert.equal(response.headers.get('content-encoding'), 'br');
    assert.equal(response.headers.get('vary'), 'Origin, Accept-Encoding');
    assert.ok(body.length < TEXT.length / 5);
    assert.equal(brotliDecompressSync(body).toString(), TEXT);
  });

  for (const refusal of [undefined, 'gzip', 'br;q=0', 'gzip, br; q=0.0', 'brotli', '*;q=0']) {
    it(`comes as it is to whoever accepts ${refusal ?? 'nothing in particular'}`, async () => {
      const response = await ask('/long', refusal === undefined ? {} : { 'accept-encoding': refusal });
      assert.equal(response.headers.get('content-encoding'), null);
      assert.equal(await response.text(), TEXT);
    });
  }

  it('comes as it is where compressing would not pay', async () => {
    assert.equal((await ask('/short', { 'accept-encoding': 'br' })).headers.get('content-encoding'), null);
  });

  it('is not sent again to whoever has it, in the encoding that they have', async () => {
    for (const encoding of ['br', 'identity']) {
      const etag = (await ask('/long', { 'accept-encoding': encoding })).headers.get('etag') ?? '';
      const again = await ask('/long', { 'accept-encoding': encoding, 'if-none-match': etag });
      assert.equal(again.status, 304);
      const other = await ask('/long', { 'accept-encoding': encoding === 'br' ? 'identity' : 'br', 'if-none-match': etag });
      assert.equal(other.status, 200);
    }
  });
});
