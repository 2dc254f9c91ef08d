import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { runHere } from '../../packages/server/src/cli/command.fixture.ts';
import { MIGRATIONS } from '../../packages/server/src/storage/migrations/index.ts';
import { newPosts, send } from '../kill/posts.ts';

const SERVE = fileURLToPath(new URL('serve-by-a-wound-clock.ts', import.meta.url));
/** What never comes is a failure, not a run without end. */
const PATIENCE = { timeout: 240_000 };

/** Servers that start at once on one data folder, by clocks that are wound together. */
const start = async (t: TestContext, { many, prepare }: { many: number; prepare?: (file: string) => void }) => {
  const folder = await mkdtemp(join(tmpdir(), 'clarion-together-'));
  const [data, config] = [join(folder, 'data'), join(folder, 'clarion.config.json')];
  await mkdir(data, { mode: 0o700 });
  await writeFile(config, '{"sites": []}');
  prepare?.(join(data, 'clarion.sqlite'));
  const variables = { CLARION_DATA: data, CLARION_CONFIG: config };
  const env = { ...process.env, ...variables, NODE_TEST_CONTEXT: undefined, CLARION_DATABASE: undefined, CLARION_PORT: '0', CLARION_HOST: '127.0.0.1', CLARION_LOG: 'info' };
  const servers = Array.from({ length: many }, () => {
    const child = spawn(process.execPath, ['--conditions=clarion-source', SERVE], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit', 'ipc'], env });
    const log: string[] = [];
    createInterface({ input: child.stdout! }).on('line', (line) => log.push(line));
    return { child, log };
  });
  t.after(async () => {
    for (const { child } of servers) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });
  /** Looks again and again; the test's own time is all that bounds it. */
  const until = async (what: (log: readonly string[]) => boolean): Promise<void> => {
    while (!servers.every(({ log }) => what(log))) {
      for (const { child } of servers) assert.equal(child.exitCode, null, 'a server ended');
      await delay(50);
    }
  };
  await until((log) => log.length > 0);
  const urls = servers.map(({ log }) => `http://127.0.0.1:${/:(\d+)$/u.exec(log[0]!)?.[1]}`);
  const wind = async (by: number): Promise<void> => {
    for (const { child } of servers) {
      child.send(by);
      await once(child, 'message');
    }
  };
  const run = (words: readonly string[], input = '') => runHere(words, { folder, variables, input });
  /** Each server takes an objection of somebody else, all at once. */
  const newPost = newPosts('together');
  let people = 0;
  const object = async (): Promise<void> => {
    const references = await Promise.all(urls.map((url) => send(url, newPost((people += 1)))));
    assert.equal(references.filter(Boolean).length, many);
  };
  const entries = async (): Promise<readonly number[]> => {
    const { stdout } = await run(['keys', '--json']);
    return (JSON.parse(stdout) as { suppression: { statements: number }[] }).suppression.map(({ statements }) => statements);
  };
  const heldOf = async (emails: readonly string[]): Promise<number> => ((await run(['screen', '-', '--channel', 'email'], ['email', ...emails, ''].join('\n'))).stdout.match(/,held,/gu) ?? []).length;
  const everybody = (): Promise<number> => heldOf(Array.from({ length: people }, (_, index) => `PERSON-${index + 1}@example.com`));
  return { run, until, wind, object, entries, everybody };
};

describe('servers that share one data folder', () => {
  it('start at once on the schema of the first release, bring it up to date once, and have one set of keys', PATIENCE, async (t) => {
    const { run, object, entries, everybody } = await start(t, {
      many: 3,
      prepare: (file) => {
        const database = new Sqlite(file);
        database.exec(MIGRATIONS[0]!.sqlite);
        database.pragma(`application_id = ${0x434c_524e}`);
        database.pragma('user_version = 1');
        database.close();
      },
    });
    for (let round = 0; round < 5; round += 1) await object();
    assert.deepEqual([await entries(), await everybody()], [[15], 15]);
    const verified = await run(['audit', 'verify']);
    assert.equal(verified.code, 0, verified.stderr);
  });

  it('object.suppression: all make new entries under a rotated key from its time on, without a restart, and match those of before', PATIENCE, async (t) => {
    const { run, until, wind, object, entries, everybody } = await start(t, { many: 2 });
    await object();
    assert.equal((await run(['keys', 'rotate', 'suppression'])).code, 0);
    await until((log) => log.some((line) => line.includes('the keys were changed')));
    // The minute in which some may not know it yet.
    await object();
    assert.deepEqual(await entries(), [4, 0]);
    await wind(120_000);
    await object();
    assert.deepEqual([await entries(), await everybody()], [[4, 2], 6]);
    // A clock that goes back makes entries under the key of before: all of them are matched.
    await wind(-120_000);
    await object();
    assert.deepEqual([await entries(), await everybody()], [[6, 2], 8]);
  });
});
