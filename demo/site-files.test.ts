import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { siteFiles } from './site-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'clarion-sites-'));
const SCRIPT = 'export const words = 1;\n'.repeat(100);
const write = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
write('ccm/privacy/index.html', '<!doctype html><title>Privacy</title>');
write('clarion/clarion-settings.js', SCRIPT);
write('clarion/chunks/form-abcdefgh.js', SCRIPT);
write('clarion.config.json', '{}');

after(() => rmSync(folder, { recursive: true }));

describe('the files of the sites', () => {
  const app = siteFiles(folder, { 'Content-Security-Policy': "default-src 'none'" });
  const ask = async (path: string, headers: Record<string, string> = {}): Promise<Response> => app.request(path, { headers });

  it('answer a folder with its page, under the policy of the sites', async () => {
    const page = await ask('/ccm/privacy/');
    assert.deepEqual([page.status, page.headers.get('content-type'), page.headers.get('content-security-policy')], [200, 'text/html; charset=utf-8', "default-src 'none'"]);
    assert.match(await page.text(), /Privacy/);
  });

  it('are sent in Brotli to whoever takes it', async () => {
    const script = await ask('/clarion/clarion-settings.js', { 'accept-encoding': 'gzip, deflate, br' });
    assert.equal(script.headers.get('content-encoding'), 'br');
    assert.equal(brotliDecompressSync(Buffer.from(await script.arrayBuffer())).toString(), SCRIPT);
    assert.equal(await (await ask('/clarion/clarion-settings.js')).text(), SCRIPT);
  });

  it('are kept for good where a name goes with one text alone, and asked after anywhere else', async () => {
    const kept = async (path: string): Promise<string | null> => (await ask(path)).headers.get('cache-control');
    assert.equal(await kept('/clarion/chunks/form-abcdefgh.js'), 'public, max-age=31536000, immutable');
    assert.equal(await kept('/clarion/clarion-settings.js'), 'no-cache');
    assert.equal(await kept('/ccm/privacy/'), 'no-cache');
  });

  it('are not sent again to whoever has them', async () => {
    const tag = (await ask('/ccm/privacy/')).headers.get('etag') ?? '';
    assert.equal((await ask('/ccm/privacy/', { 'if-none-match': tag })).status, 304);
  });

  it('are those that a page loads, and no others', async () => {
    assert.equal((await ask('/clarion.config.json')).status, 404);
    assert.equal((await ask('/ccm/../clarion.config.json')).status, 404);
  });
});
