import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SMALL_NOTICE } from './compile/small-notice.sample.ts';
import { notice } from './generated/clarion.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const clarion = here('../content/clarion/2018-05-10');
const scratch = await mkdtemp(join(tmpdir(), 'clarion-notice-'));
after(() => rm(scratch, { recursive: true }));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=clarion-source', here('./cli.ts'), ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

async function folderWith(changes: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(scratch, 'notice-'));
  for (const [name, content] of Object.entries({ ...SMALL_NOTICE, ...changes })) await writeFile(join(folder, name), content);
  return folder;
}

test("compile writes the group's notice as one JSON document", () => {
  const { status, stdout, stderr } = run('compile', clarion);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(stdout), notice);
});

test('compile --out writes into the file, and nothing on standard output', async () => {
  const out = join(scratch, 'notice.json');
  assert.deepEqual(run('compile', clarion, '--out', out), { status: 0, stdout: '', stderr: '' });
  assert.deepEqual(JSON.parse(await readFile(out, 'utf8')), notice);
});

test('a notice with problems gives a line for each and exit code 1, and writes no file', async () => {
  const folder = await folderWith({ 'about.md': '# About\n\n<b>{{nothing}}\n' });
  const out = join(folder, 'out.json');
  const { status, stdout, stderr } = run('compile', folder, '--out', out);
  assert.equal(status, 1);
  assert.equal(stdout, '');
  const lines = stderr.trimEnd().split('\n');
  assert.equal(lines.length, 2);
  assert.ok(lines.every((line) => line.startsWith(`${join(folder, 'about.md')}:3: `)), stderr);
  await assert.rejects(readFile(out));
});

test('a file that is not UTF-8 is named', async () => {
  const folder = await folderWith({ 'about.md': new Uint8Array([0x23, 0x20, 0xe9]) });
  assert.deepEqual(run('compile', folder), {
    status: 1,
    stdout: '',
    stderr: `clarion-notice: ${join(folder, 'about.md')} is not UTF-8. Save it as UTF-8.\n`,
  });
});

test('a folder that does not exist is named in one line', () => {
  const folder = join(scratch, 'nowhere');
  assert.deepEqual(run('compile', folder), {
    status: 1,
    stdout: '',
    stderr: `clarion-notice: There is no folder ${folder}. Name the folder that holds notice.yaml.\n`,
  });
});

test('a file that cannot be written is told in one line', () => {
  const { status, stderr } = run('compile', clarion, '--out', join(scratch, 'nowhere', 'notice.json'));
  assert.equal(status, 1);
  assert.match(stderr, /^clarion-notice: [^\n]*notice\.json[^\n]*\n$/);
});

test('--help tells how to call it', () => {
  const { status, stdout } = run('--help');
  assert.equal(status, 0);
  assert.match(stdout, /^Usage: clarion-notice compile DIR/);
});

for (const args of [[], ['bake'], ['compile'], ['compile', 'a', 'b'], ['compile', 'a', '--colour']] as const) {
  test(`called as '${['clarion-notice', ...args].join(' ')}' it tells how to be called, with exit code 2`, () => {
    const { status, stdout, stderr } = run(...args);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^clarion-notice: .+\n\nUsage: /);
  });
}
