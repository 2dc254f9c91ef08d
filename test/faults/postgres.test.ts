import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openPostgresStorage } from '@clarion-privacy/server';
import { checkTrail } from '../../packages/server/src/audit/check-trail.ts';
import { runHere } from '../../packages/server/src/cli/command.fixture.ts';
import { startCluster } from '../../packages/server/src/storage/postgres/cluster.fixture.ts';
import { administer } from '../../packages/server/src/storage/postgres/database.fixture.ts';
import { emailOf, newPosts, numberOf, send } from '../kill/posts.ts';
import { ServerProcess } from '../kill/server-process.ts';

describe('a server whose PostgreSQL goes away', () => {
  it('says so to each caller, goes on by itself when it is back, and is restored from a dump with all that the dump had', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'clarion-away-'));
    const cluster = await startCluster({ durable: true });
    let server: ServerProcess | undefined;
    t.after(async () => {
      await server?.kill();
      await cluster.dispose();
      await rm(folder, { recursive: true, force: true });
    });
    const [data, config, database] = [join(folder, 'data'), join(folder, 'clarion.config.json'), `${cluster.url}/postgres`];
    await writeFile(config, '{"sites": []}');
    const { url } = (server = await ServerProcess.start(data, config, { CLARION_DATABASE: database }));
    const newPost = newPosts('away-fault');
    const acknowledged = new Map<string, string>();
    let posts = 0;
    /** Goes out again under its key, as a client's does, until it is answered. */
    const insist = async (): Promise<void> => {
      const post = newPost((posts += 1));
      for (;;) {
        const reference = await send(url, post, true);
        if (reference !== undefined) return void acknowledged.set(post.key, reference);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    for (const how of ['fast', 'immediate'] as const) {
      for (let each = 0; each < 10; each += 1) await insist();
      await cluster.stop(how);
      const { key, body } = newPost((posts += 1));
      const refused = await fetch(`${url}/v1/requests`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key }, body });
      assert.equal(refused.status, 503);
      assert.ok(Number(refused.headers.get('retry-after')) > 0);
      const ready = await fetch(`${url}/health/ready`);
      assert.deepEqual([ready.status, ((await ready.json()) as { database: object }).database], [503, { kind: 'postgres', state: 'unavailable' }]);
      assert.equal((await fetch(`${url}/health/live`)).status, 200);
      const insisting = Promise.all([insist(), insist(), insist()]);
      await cluster.start();
      await insisting;
      assert.equal((await fetch(`${url}/health/ready`)).status, 200);
    }

    // The lines of docs/operating.md, with what was taken between the head and the dump.
    const variables = { CLARION_DATA: data, CLARION_CONFIG: config, CLARION_DATABASE: database };
    const head = await runHere(['audit', 'head'], { folder, variables });
    assert.equal(head.code, 0, head.stderr);
    await writeFile(join(folder, 'head.jws'), head.stdout);
    await insist();
    const dump = join(folder, 'clarion.dump');
    const run = (program: string, words: readonly string[]) => execFileSync(join(cluster.programs, program), words, { stdio: ['ignore', 'ignore', 'inherit'] });
    run('pg_dump', ['--format=custom', `--file=${dump}`, database]);
    await server.stop();
    await administer(database, 'create database restored');
    const restored = `${cluster.url}/restored`;
    run('pg_restore', ['--single-transaction', '--exit-on-error', '--no-owner', `--dbname=${restored}`, dump]);
    const verified = await runHere(['audit', 'verify', '--head', join(folder, 'head.jws')], { folder, variables: { ...variables, CLARION_DATABASE: restored } });
    assert.equal(verified.code, 0, verified.stderr);

    for (const from of [database, restored]) {
      const storage = await openPostgresStorage(from);
      try {
        const stored = await Array.fromAsync(storage.requests.list());
        const emails = new Map(stored.map(({ reference, subject }) => [reference, subject.email]));
        const lost = [...acknowledged].filter(([key, reference]) => emails.get(reference) !== emailOf(numberOf(key)));
        t.diagnostic(`${acknowledged.size} acknowledged, ${lost.length} lost, ${stored.length - acknowledged.size} too many`);
        assert.deepEqual(lost, []);
        assert.equal(stored.length, acknowledged.size);
        assert.deepEqual((await checkTrail(storage.audit.list())).findings, []);
      } finally {
        await storage.close();
      }
    }
    // What was restored serves, and goes on with the ids that come next.
    const { url: again } = (server = await ServerProcess.start(data, config, { CLARION_DATABASE: restored }));
    const [first] = acknowledged;
    assert.equal(await send(again, newPost(numberOf(first![0]))), first![1]);
    assert.ok(await send(again, newPost((posts += 1))));
  });
});
