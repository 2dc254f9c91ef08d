import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { findBreak, openSqliteStorage } from '@clarion-privacy/server';
import { emailOf, newPosts, numberOf, send } from '../kill/posts.ts';
import { ServerProcess } from '../kill/server-process.ts';
import { letWrite, smallDisk } from './small-disk.ts';

/** So that a write that fails ends no process: then it fails with an error, as on a disk. */
const WITHOUT_SIGNAL = ['sh', '-c', "trap '' XFSZ; exec \"$0\" \"$@\""];

const start = async (t: TestContext, { isFilled = false } = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'clarion-disk-'));
  const disk = isFilled ? smallDisk(join(folder, 'disk')) : undefined;
  let server: ServerProcess | undefined;
  t.after(async () => {
    await server?.kill();
    disk?.dispose();
    await rm(folder, { recursive: true, force: true });
  });
  const data = disk?.folder ?? join(folder, 'data');
  const config = join(folder, 'clarion.config.json');
  await writeFile(config, '{"sites": []}');
  const { url, pid } = (server = await ServerProcess.start(data, config, {}, WITHOUT_SIGNAL));
  const stop = server.stop.bind(server);
  const newPost = newPosts('disk-fault');
  const acknowledged = new Map<string, string>();
  let posts = 0;
  const post = async (mayBeUnavailable = false): Promise<boolean> => {
    const each = newPost((posts += 1));
    const reference = await send(url, each, mayBeUnavailable);
    if (reference !== undefined) acknowledged.set(each.key, reference);
    return reference !== undefined;
  };
  /** What a caller is told while nothing can be kept. */
  const refused = async (state: string): Promise<void> => {
    const { key, body } = newPost((posts += 1));
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    const json = await fetch(`${url}/v1/requests`, { method: 'POST', headers, body });
    assert.equal(json.status, 503);
    assert.ok(Number(json.headers.get('retry-after')) > 0);
    assert.equal(json.headers.get('content-type'), 'application/problem+json');
    const form = new URLSearchParams({ right: 'objection', email: 'jo@example.com', noticeVersion: '2018-05-10' });
    const page = await fetch(`${url}/v1/requests`, { method: 'POST', headers: { Accept: 'text/html' }, body: form });
    assert.equal(page.status, 503);
    assert.match(await page.text(), /Nothing was stored[^]*in a few minutes[^]*0333 222 6633/u);
    const ready = await fetch(`${url}/health/ready`);
    assert.equal(ready.status, 503);
    assert.match(((await ready.json()) as { database: { state: string } }).database.state, new RegExp(state, 'u'));
    assert.equal((await fetch(`${url}/health/live`)).status, 200);
    assert.equal((await fetch(`${url}/v1/notice`)).status, 200);
  };
  /** Everything that was acknowledged is there, once, and nothing else is. */
  const kept = async (): Promise<void> => {
    await stop();
    const storage = openSqliteStorage(data);
    try {
      const stored = await Array.fromAsync(storage.requests.list());
      const emails = new Map(stored.map(({ reference, subject }) => [reference, subject.email]));
      const lost = [...acknowledged].filter(([key, reference]) => emails.get(reference) !== emailOf(numberOf(key)));
      t.diagnostic(`${acknowledged.size} acknowledged, ${lost.length} lost, ${stored.length - acknowledged.size} too many`);
      assert.deepEqual(lost, []);
      assert.equal(stored.length, acknowledged.size);
      assert.equal(await findBreak(storage.audit.list()), undefined);
    } finally {
      await storage.close();
    }
  };
  return { url, pid, disk, post, refused, kept };
};

describe('a server whose disk', () => {
  it('becomes full says so to each caller, and takes requests again by itself once there is room', async (t) => {
    const { url, pid, disk, post, refused, kept } = await start(t, { isFilled: true });
    // Where nothing can be mounted, a write that fails as in the next test is what is left.
    const [fill, free] = disk ? [disk.fill, disk.free] : [() => letWrite(pid, false), () => letWrite(pid, true)];
    for (let each = 0; each < 20; each += 1) assert.ok(await post());
    fill();
    // What has room yet is taken: then it is full.
    while (await post(true));
    await refused('unavailable');
    free();
    for (let each = 0; each < 20; each += 1) assert.ok(await post());
    assert.equal((await fetch(`${url}/health/ready`)).status, 200);
    await kept();
  });

  it('takes no write any more says so to each caller, and takes requests again by itself once it does', async (t) => {
    const { url, pid, post, refused, kept } = await start(t);
    for (let round = 0; round < 3; round += 1) {
      for (let each = 0; each < 10; each += 1) assert.ok(await post());
      letWrite(pid, false);
      assert.equal(await post(true), false);
      await refused('unavailable|unwritable');
      letWrite(pid, true);
    }
    assert.ok(await post());
    assert.equal((await fetch(`${url}/health/ready`)).status, 200);
    await kept();
  });
});
