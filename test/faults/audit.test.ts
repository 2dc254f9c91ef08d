import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { openSqliteStorage } from '@clarion-privacy/server';
import { checkTrail } from '../../packages/server/src/audit/check-trail.ts';
import { runHere } from '../../packages/server/src/cli/command.fixture.ts';
import { newPosts, send } from '../kill/posts.ts';
import { ServerProcess } from '../kill/server-process.ts';

const SERVERS = 2;
const CLIENTS = 4;
const EACH = 15;
/** What never ends is a failure, not a run without end. */
const PATIENCE = { timeout: 240_000 };

/** PostgreSQL has the same beside the kill test of three servers. */
describe('the audit trail of a SQLite store into which several servers write', () => {
  it('is whole while they write, and has each request once', PATIENCE, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'clarion-audit-'));
    const servers: ServerProcess[] = [];
    t.after(async () => {
      await Promise.all(servers.map((each) => each.kill()));
      await rm(folder, { recursive: true, force: true });
    });
    const [data, config] = [join(folder, 'data'), join(folder, 'clarion.config.json')];
    await writeFile(config, '{"sites": []}');
    // One after the other: the first makes the keys.
    for (let each = 0; each < SERVERS; each += 1) servers.push(await ServerProcess.start(data, config));
    const newPost = newPosts('audit-writers');
    const acknowledged: string[] = [];
    let posts = 0;
    const client = async (_: unknown, index: number): Promise<void> => {
      for (let each = 0; each < EACH; each += 1) {
        const post = newPost((posts += 1));
        let reference: string | undefined;
        // A server that waits longer than five seconds for the other says so, and is asked again.
        while (reference === undefined) reference = await send(servers[index % SERVERS]!.url, post, true);
        acknowledged.push(reference);
      }
    };
    let isOver = false;
    const verifying = (async () => {
      let times = 0;
      for (; !isOver; times += 1) {
        const { code, stderr } = await runHere(['audit', 'verify'], { folder, variables: { CLARION_DATA: data, CLARION_CONFIG: config } });
        assert.equal(code, 0, stderr);
        // The clients need their turn: on SQLite a command waits for nothing else.
        await delay(50);
      }
      return times;
    })();
    await Promise.all(Array.from({ length: CLIENTS }, client));
    isOver = true;
    const times = await verifying;
    await Promise.all(servers.map((each) => each.stop()));
    const storage = openSqliteStorage(data);
    t.after(() => storage.close());
    const rows = await Array.fromAsync(storage.audit.list());
    const received = rows.filter(({ event }) => event === 'request.received').map(({ reference }) => reference);
    assert.deepEqual(received.sort(), acknowledged.sort());
    assert.deepEqual((await checkTrail(storage.audit.list())).findings, []);
    t.diagnostic(`${SERVERS} servers, ${acknowledged.length} acknowledged, ${rows.length} rows, verified ${times} times meanwhile`);
    assert.ok(times > 0);
  });
});
