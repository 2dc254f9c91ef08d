import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runHere } from '../../packages/server/src/cli/command.fixture.ts';
import { Workplace, object } from '../../packages/server/src/cli/spawned.fixture.ts';
import { CLI } from '../kill/server-process.ts';

const DIE_AT_STEP = fileURLToPath(new URL('die-at-step.ts', import.meta.url));
const KEYS = ['suppression.json', 'receipts.json'];

/** A backup of somebody who objected, and of its keys, made by the real server and command. */
const backedUp = async (t: TestContext): Promise<string> => {
  const place = new Workplace();
  t.after(() => place.dispose());
  const server = await place.serve();
  await object(server.url, { email: 'jo@example.com' });
  await server.end('SIGTERM');
  const { code, stderr } = await place.run(['backup', 'one', '--keys', 'apart']);
  assert.equal(code, 0, stderr);
  return place.folder;
};

/** Answers by which signal it ended, if by any. */
const restoreUntil = async (step: number, folder: string, data: string): Promise<NodeJS.Signals | null> => {
  const child = spawn(process.execPath, ['--conditions=clarion-source', '--import', DIE_AT_STEP, CLI, 'restore', 'one', '--keys', 'apart'], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, CLARION_DATA: data, CLARION_DATABASE: undefined, CLARION_TEST_DIES_AT: String(step) },
  });
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return signal;
};

const screens = async (folder: string, data: string): Promise<string> =>
  (await runHere(['screen', '-'], { folder, variables: { CLARION_DATA: data }, input: 'email\njo@example.com\n' })).stdout;

describe('a restore that is killed', () => {
  it('at any of its steps leaves no data without its keys, and is run again (object.suppression)', async (t) => {
    const folder = await backedUp(t);
    const places = await mkdtemp(join(tmpdir(), 'clarion-restore-'));
    t.after(() => rm(places, { recursive: true, force: true }));
    const run = (words: readonly string[], data: string) => runHere(words, { folder, variables: { CLARION_DATA: data } });
    const left = { nothing: 0, keys: 0, all: 0 };
    let step = 1;
    for (; ; step += 1) {
      const data = join(places, String(step));
      if ((await restoreUntil(step, folder, data)) === null) break;
      const names = existsSync(data) ? readdirSync(data).filter((name) => !name.startsWith('clarion.sqlite.restoring-')) : [];
      const what = `killed at step ${step}, and it left ${names.join(' and ') || 'nothing'}`;
      const isWhole = names.includes('clarion.sqlite');
      if (isWhole) assert.ok(names.includes('keys'), what);
      left[isWhole ? 'all' : names.includes('keys') ? 'keys' : 'nothing'] += 1;
      const again = await run(['restore', 'one', '--keys', 'apart'], data);
      if (isWhole) assert.match(again.stderr, /is not empty, it holds clarion\.sqlite/u, what);
      else assert.equal(again.code, 0, `${what}: ${again.stderr}`);
      for (const file of KEYS) assert.ok(readFileSync(join(data, 'keys', file)).equals(readFileSync(join(folder, 'apart', file))), `${what}: ${file}`);
      assert.match(await screens(folder, data), /jo@example\.com,held,/u, what);
    }
    t.diagnostic(`${step - 1} kills, which left ${JSON.stringify(left)}`);
    assert.ok(left.nothing > 0 && left.keys > 0 && left.all > 0);
    assert.deepEqual(readdirSync(join(places, String(step))).sort(), ['clarion.sqlite', 'keys']);
  });

  it('goes on with the keys that it had put in place, and with no others', async (t) => {
    const folder = await backedUp(t);
    const run = (words: readonly string[], data: string) => runHere(words, { folder, variables: { CLARION_DATA: join(folder, data) } });
    await mkdir(join(folder, 'data'));
    await cp(join(folder, 'apart'), join(folder, 'data/keys'), { recursive: true });
    const other = await backedUp(t);
    const { code, stderr } = await run(['restore', 'one', '--keys', join(other, 'apart')], 'data');
    assert.equal(code, 1);
    assert.match(stderr, /^\S+keys is there already, and holds other keys than \S+apart: move it away, or leave --keys out\.$/u);
    assert.deepEqual(readdirSync(join(folder, 'data')), ['keys']);
    assert.equal((await run(['restore', 'one', '--keys', 'apart'], 'data')).code, 0);
  });
});
