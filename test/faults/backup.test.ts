import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { openSqliteStorage } from '@clarion-privacy/server';
import { chain } from '../../packages/server/src/audit/chain.ts';
import { runHere } from '../../packages/server/src/cli/command.fixture.ts';
import { emailOf, newPosts, numberOf, send } from '../kill/posts.ts';
import { CLI, ServerProcess } from '../kill/server-process.ts';

/** Rows that make a copy take long enough to be met half way. */
const ROWS = 12_000;
const UNFINISHED = /^one\.unfinished-/u;
const HALF_RESTORED = /^clarion\.sqlite\.restoring-/u;

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

describe('a backup that is killed half way', () => {
  it('leaves no folder that passes for a backup, and a server that goes on; the next one is whole, and so is its restore, killed half way too', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'clarion-backup-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const [data, config, place] = [join(folder, 'data'), join(folder, 'clarion.config.json'), join(folder, 'restored')];
    await writeFile(config, '{"sites": []}');
    const filling = openSqliteStorage(data);
    await filling.transaction(async ({ audit }) => {
      for (let each = 0; each < ROWS; each += 1) await audit.append(chain({ at: '', event: 'a', reference: String(each), details: { padding: 'x'.repeat(400) } }, await audit.last()));
    });
    await filling.close();
    const server = await ServerProcess.start(data, config);
    t.after(() => server.kill());

    const restore = (from: string) => runHere(['restore', from], { folder, variables: { CLARION_DATA: place } });
    const launch = (word: 'backup' | 'restore', on: string) => {
      const child = spawn(process.execPath, ['--conditions=clarion-source', CLI, word, 'one'], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, NODE_TEST_CONTEXT: undefined, CLARION_DATA: on, CLARION_DATABASE: undefined },
      });
      let told = '';
      child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
      return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, told })) };
    };
    const backUp = () => launch('backup', data);

    // A client posts all the while.
    const newPost = newPosts('backup');
    const acknowledged = new Map<string, string>();
    let isOver = false;
    let posts = 0;
    const client = async (): Promise<void> => {
      while (!isOver) {
        const post = newPost((posts += 1));
        const reference = await send(server.url, post);
        assert.ok(reference, 'the server did not go on');
        acknowledged.set(post.key, reference);
      }
    };
    const posting = client();

    const draftOf = (): string | undefined => readdirSync(folder).find((name) => UNFINISHED.test(name));
    const moments: readonly (readonly [what: string, isNow: (draft: string) => boolean])[] = [
      ['when its folder is there', () => true],
      ['when its copy has begun', (draft) => sizeOf(join(draft, 'clarion.sqlite')) > 0],
      ['when a part of its copy is there', (draft) => sizeOf(join(draft, 'clarion.sqlite')) > 1_000_000],
    ];
    for (const [what, isNow] of moments) {
      const { child, ended } = backUp();
      for (;;) {
        const draft = draftOf();
        if (draft !== undefined && isNow(join(folder, draft))) break;
        assert.equal(child.exitCode, null, `the backup ended before it was killed ${what}`);
        await setImmediate();
      }
      child.kill('SIGKILL');
      await ended;
      const left = draftOf();
      assert.ok(left, what);
      assert.equal(existsSync(join(folder, 'one')), false, what);
      const { code, stderr } = await restore(left);
      assert.equal(code, 1, stderr);
      assert.match(stderr, /no whole backup/u);
      assert.equal(existsSync(place), false);
      await rm(join(folder, left), { recursive: true });
    }

    const before = new Map(acknowledged);
    const whole = await backUp().ended;
    assert.equal(whole.code, 0, whole.told);
    isOver = true;
    await posting;
    await server.stop();
    // So is a restore that is killed: it leaves no data that a server would take for whole, and is run again.
    for (const least of [0, 1_000_000]) {
      const { child, ended } = launch('restore', place);
      for (;;) {
        const half = existsSync(place) && readdirSync(place).find((name) => HALF_RESTORED.test(name));
        if (half && sizeOf(join(place, half, 'clarion.sqlite')) >= least) break;
        assert.equal(child.exitCode, null, 'the restore ended before it was killed');
        await setImmediate();
      }
      child.kill('SIGKILL');
      await ended;
      assert.deepEqual(readdirSync(place).filter((name) => !HALF_RESTORED.test(name)), []);
    }
    const { code, stderr } = await restore('one');
    assert.equal(code, 0, stderr);
    assert.deepEqual(readdirSync(place), ['clarion.sqlite']);
    const storage = openSqliteStorage(place);
    t.after(() => storage.close());
    const emails = new Map((await Array.fromAsync(storage.requests.list())).map(({ reference, subject }) => [reference, subject.email]));
    const missing = [...before].filter(([key, reference]) => emails.get(reference) !== emailOf(numberOf(key)));
    t.diagnostic(`${moments.length} kills, ${acknowledged.size} acknowledged meanwhile, ${before.size} of them before the backup, ${missing.length} of these missing in it`);
    assert.ok(before.size > 0);
    assert.deepEqual(missing, []);
  });
});
