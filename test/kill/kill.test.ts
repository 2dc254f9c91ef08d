import assert from 'node:assert/strict';
import { createHash, randomInt } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { findBreak, openSqliteStorage } from '@clarion-privacy/server';
import { newPosts, numberOf, emailOf, send } from './posts.ts';
import type { Post } from './posts.ts';
import { ServerProcess } from './server-process.ts';

const ROUNDS = Number(process.env['CLARION_KILL_ROUNDS'] ?? 50);
const SEED = Number(process.env['CLARION_KILL_SEED'] ?? randomInt(1_000_000));
const CLIENTS = 12;
/** Servers that read their modules meanwhile, which takes longer than a round. */
const READY = 2;
/** Far more than rounds take: a server that answers nobody ends the test. */
const LIMIT = 60_000 + ROUNDS * 10_000;
const newPost = newPosts(`kill-${SEED}`);

/** Numbers that the seed foretells. */
const below = (limit: number, ...name: readonly (string | number)[]): number =>
  createHash('sha256').update(`${SEED} ${name.join(' ')}`).digest().readUInt32BE() % limit;

describe('a server that is killed while clients post', () => {
  it(`loses and doubles no acknowledged request in ${ROUNDS} rounds`, { timeout: LIMIT }, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'clarion-kill-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const [data, config] = [join(folder, 'data'), join(folder, 'clarion.config.json')];
    await writeFile(config, '{"sites": []}');

    const acknowledged = new Map<string, string>();
    const unanswered = new Map<string, Post>();
    let posts = 0;
    let retried = 0;
    let kills = 0;
    let server: ServerProcess | undefined;
    const ready = Array.from({ length: READY }, () => ServerProcess.standBy(data, config));
    t.after(() => Promise.all([server, ...ready].map((each) => each?.kill())));
    const next = async (): Promise<ServerProcess> => {
      ready.push(ServerProcess.standBy(data, config));
      return ready.shift()!.begin();
    };

    const deliver = async (url: string, post: Post): Promise<boolean> => {
      unanswered.set(post.key, post);
      const reference = await send(url, post);
      if (reference === undefined) return false;
      unanswered.delete(post.key);
      acknowledged.set(post.key, reference);
      return true;
    };
    const retryAll = async (url: string): Promise<void> => {
      const posts = [...unanswered.values()];
      retried += posts.length;
      for (const isAnswered of await Promise.all(posts.map((post) => deliver(url, post)))) assert.ok(isAnswered, 'a retry was not answered by a living server');
    };

    for (let round = 0; round < ROUNDS; round += 1) {
      server = await next();
      const { url } = server;
      await retryAll(url);
      const deadline = acknowledged.size + 1 + below(60, 'acknowledged', round);
      let killed: Promise<void> | undefined;
      const client = async (): Promise<void> => {
        while (await deliver(url, newPost((posts += 1)))) {
          if (acknowledged.size < deadline) continue;
          // Some milliseconds on, so that the kill falls anywhere between two commits, or into one.
          killed ??= delay(below(12, 'delay', round)).then(() => server!.kill());
        }
      };
      await Promise.all(Array.from({ length: CLIENTS }, client));
      await killed;
      kills += 1;
      // A torture takes long: it says how far it is.
      if (kills % 50 === 0 && kills < ROUNDS) console.log(`${kills} of ${ROUNDS} kills, ${acknowledged.size} acknowledged, ${retried} retried`);
    }

    server = await next();
    await retryAll(server.url);
    const replayed = [...acknowledged.keys()].filter((_, index) => index % 50 === 0);
    for (const key of replayed) {
      assert.equal(await send(server.url, newPost(numberOf(key))), acknowledged.get(key), 'a repeat got another answer');
    }
    await server.stop();

    const storage = openSqliteStorage(data);
    t.after(() => storage.close());
    const stored = await Array.fromAsync(storage.requests.list());
    const broken = await findBreak(storage.audit.list());
    const audited = (await Array.fromAsync(storage.audit.list())).filter(({ event }) => event === 'request.received').map(({ reference }) => reference);
    const emails = new Map(stored.map(({ reference, subject }) => [reference, subject.email]));
    const lost = [...acknowledged].filter(([key, reference]) => emails.get(reference) !== emailOf(numberOf(key)));
    const doubled = stored.length - new Set(stored.map(({ subject }) => subject.email)).size;
    t.diagnostic(
      `seed ${SEED}: ${kills} kills, ${acknowledged.size} acknowledged, ${retried} retried, ${lost.length} lost, ${doubled} doubled`,
    );

    assert.equal(kills, ROUNDS);
    assert.ok(acknowledged.size > ROUNDS);
    assert.deepEqual(lost, []);
    assert.equal(doubled, 0);
    assert.equal(stored.length, acknowledged.size);
    assert.equal(broken, undefined);
    assert.deepEqual(audited.sort(), stored.map(({ reference }) => reference).sort());
  });
});
