import assert from 'node:assert/strict';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { findBreak, openPostgresStorage } from '@clarion-privacy/server';
import { startCluster } from '../../packages/server/src/storage/postgres/cluster.fixture.ts';
import { emailOf, newPosts, numberOf, send } from './posts.ts';
import { ServerProcess } from './server-process.ts';

const SERVERS = 3;
const CLIENTS = 12;
/** A tenth of those of the single server: each round here waits for a new server among others that go on. */
const ROUNDS = Math.ceil(Number(process.env['CLARION_KILL_ROUNDS'] ?? 50) / 10);
const PER_ROUND = 40;
const LIMIT = 120_000 + ROUNDS * 10_000;

describe('three servers on one PostgreSQL, of which one is killed while clients post', () => {
  it(`lose and double no acknowledged request in ${ROUNDS} rounds`, { timeout: LIMIT }, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'clarion-shared-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const cluster = await startCluster({ durable: true });
    t.after(() => cluster.dispose());
    const [data, config, url] = [join(folder, 'data'), join(folder, 'clarion.config.json'), `${cluster.url}/postgres`];
    await writeFile(config, '{"sites": []}');
    const standBy = () => ServerProcess.standBy(data, config, { CLARION_DATABASE: url });
    const servers = await Promise.all(Array.from({ length: SERVERS }, () => standBy().begin()));
    let ready = standBy();
    t.after(() => Promise.all([...servers, ready].map((each) => each.kill())));

    const newPost = newPosts(`shared-${randomBytes(4).toString('hex')}`);
    const acknowledged = new Map<string, string>();
    let posts = 0;
    let retried = 0;
    /** Goes to another server under the same key until one has answered. */
    const deliver = async (): Promise<void> => {
      const post = newPost((posts += 1));
      for (;;) {
        const reference = await send(servers[randomInt(SERVERS)]!.url, post, true);
        if (reference !== undefined) return void acknowledged.set(post.key, reference);
        retried += 1;
      }
    };
    let kills = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const goal = acknowledged.size + PER_ROUND;
      const victim = randomInt(SERVERS);
      let replaced: Promise<void> | undefined;
      const replace = async (): Promise<void> => {
        await servers[victim]!.kill();
        kills += 1;
        servers[victim] = await ready.begin();
        ready = standBy();
      };
      const client = async (): Promise<void> => {
        while (acknowledged.size < goal) {
          await deliver();
          if (acknowledged.size > goal - PER_ROUND / 2) replaced ??= replace();
        }
      };
      await Promise.all(Array.from({ length: CLIENTS }, client));
      await replaced;
    }
    await Promise.all(servers.map((each) => each.stop()));

    const storage = await openPostgresStorage(url);
    t.after(() => storage.close());
    const stored = await Array.fromAsync(storage.requests.list());
    const emails = new Map(stored.map(({ reference, subject }) => [reference, subject.email]));
    const lost = [...acknowledged].filter(([key, reference]) => emails.get(reference) !== emailOf(numberOf(key)));
    const doubled = stored.length - new Set(stored.map(({ subject }) => subject.email)).size;
    t.diagnostic(`${SERVERS} servers: ${kills} kills, ${acknowledged.size} acknowledged, ${retried} retried, ${lost.length} lost, ${doubled} doubled`);
    assert.equal(kills, ROUNDS);
    assert.deepEqual(lost, []);
    assert.equal(doubled, 0);
    assert.equal(stored.length, acknowledged.size);
    assert.equal(await findBreak(storage.audit.list()), undefined);
    await storage.close();
  });
});
