import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { MailStore } from './mail-store.ts';
import { inboxRoutes } from './routes.ts';
import { inTimeZone } from './time.ts';

it('a page of the desk finds each file that it names', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'clarion-inbox-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const clock = () => new Date('2026-09-03T10:00:00Z');
  const store = await MailStore.open({ folder, clock, random: (bytes) => Buffer.alloc(bytes) });
  const app = inboxRoutes({ store, clock, at: inTimeZone('Europe/London', clock), backendOrigin: 'https://privacy.example.com', txt: () => undefined });
  const page = await (await app.request('/inbox/')).text();
  const named = [...page.matchAll(/<link [^>]*href="([^"]+)"/g)].map(([, path]) => path ?? '');
  assert.equal(named.length, 2);
  for (const path of named) assert.equal((await app.request(path)).status, 200, path);
});
