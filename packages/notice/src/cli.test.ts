import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SMALL_NOTICE } from './compile/small-notice.fixture.ts';
import { notice } from './generated/clarion.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const clarion = here('../content/clarion/2018-05-10');
const example = (version: string) => here(`../content/example/${version}`);
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
  assert.match(stdout, /^Usage: clarion-notice init \[DIR\]\n/);
  assert.match(run('compile', '--help').stdout, /^Usage: clarion-notice compile DIR/);
});

test('compile takes plain Markdown alone', async () => {
  const file = join(scratch, 'policy.md');
  await writeFile(file, '# Privacy policy\n\n## What we hold\n\nLittle.\n');
  const { status, stdout } = run('compile', file);
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(stdout).text.sections, [
    { id: 'what-we-hold', title: 'What we hold', blocks: [{ type: 'paragraph', children: ['Little.'] }] },
  ]);
});

test('what is wrong in plain Markdown is told with the path of the file as it was called', async () => {
  const file = join(scratch, 'wrong.md');
  await writeFile(file, '# Privacy policy\n\n<p>Little.</p>\n');
  assert.deepEqual(run('compile', file), {
    status: 1,
    stdout: '',
    stderr: `${file}:3: HTML cannot stand in a notice. Write Markdown.\n`,
  });
});

test('init writes a notice that compiles as it is', () => {
  const folder = join(scratch, 'started');
  const { status, stdout } = run('init', folder);
  assert.equal(status, 0);
  assert.match(stdout, /clarion-notice lint/);
  const { stdout: json, stderr } = run('compile', folder);
  assert.equal(stderr, '');
  const { figures } = JSON.parse(json);
  assert.equal(figures.id, 'your-company');
  assert.equal(figures.effective, figures.reviewed);
});

test('init overwrites nothing: where one file is there it writes none', async () => {
  const folder = await mkdtemp(join(scratch, 'taken-'));
  await writeFile(join(folder, 'summary.md'), 'mine');
  assert.deepEqual(run('init', folder), {
    status: 1,
    stdout: '',
    stderr: `clarion-notice: ${join(folder, 'summary.md')} is there already. Name a new folder, or move the file away.\n`,
  });
  assert.deepEqual(await readdir(folder), ['summary.md']);
  assert.equal(await readFile(join(folder, 'summary.md'), 'utf8'), 'mine');
});

test('lint of what init writes finds nothing to mend but what only the author knows', () => {
  const folder = join(scratch, 'to-lint');
  run('init', folder);
  const { status, stdout } = run('lint', folder);
  assert.match(stdout, /^Privacy notice: your-company 1\.0\n/);
  assert.match(stdout, /\nNothing found by \d+ rules\.\n/);
  assert.equal(status, 0);
});

test("lint of the group's notice tells its errors with file and line, and exit code 1", () => {
  const { status, stdout } = run('lint', clarion, '--today', '2026-11-23', '--format', 'github');
  assert.equal(status, 1);
  assert.match(stdout, /^::error [^\n]*file=[^\n]*notice\.yaml,line=\d+/m);
});

test('lint counts dates from the day it is given', () => {
  const on = (today: string) => run('lint', example('1.0'), '--today', today, '--format', 'json');
  assert.equal(on('2026-11-23').status, 0);
  assert.notEqual(on('2026-11-23').stdout, on('2036-11-23').stdout);
});

test('lint of plain Markdown says which figures are missing', async () => {
  const file = join(scratch, 'plain.md');
  await writeFile(file, '# Privacy policy\n\n## What we hold\n\nLittle.\n');
  const { status, stdout } = run('lint', file, '--today', '2026-11-23');
  assert.equal(status, 1);
  assert.match(stdout, /figure-missing/);
});

test('diff tells changes in words, of folders and of notices that were compiled before', () => {
  const [older, newer] = [join(scratch, 'older.json'), join(scratch, 'newer.json')];
  run('compile', example('1.0'), '--out', older);
  run('compile', example('1.1'), '--out', newer);
  const { status, stdout } = run('diff', older, newer);
  assert.equal(status, 0);
  assert.match(stdout, /^- Retention: 5 years → 3 years$/m);
  assert.equal(run('diff', example('1.0'), example('1.1')).stdout, stdout);
});

test('export writes each form, and a fragment of HTML for the inside of an element', () => {
  assert.match(run('export', example('1.1'), '--to', 'html').stdout, /^<!doctype html>/);
  assert.match(run('export', example('1.1'), '--to', 'html', '--fragment').stdout, /^<article lang="en-GB">/);
  assert.match(run('export', example('1.1'), '--to', 'markdown').stdout, /^# Privacy notice$/m);
  assert.match(run('export', example('1.1'), '--to', 'text').stdout, /Harbour Lane Coffee Ltd/);
  assert.equal(typeof JSON.parse(run('export', example('1.1'), '--to', 'jsonld').stdout)['@context'], 'object');
});

test('what compile wrote is read again only while it is a notice', async () => {
  const file = join(scratch, 'other.json');
  await writeFile(file, '{"schema": 2}');
  assert.deepEqual(run('export', file, '--to', 'text'), {
    status: 1,
    stdout: '',
    stderr: `clarion-notice: ${file} is no compiled notice. Make it by: clarion-notice compile DIR --out ${file}\n`,
  });
});

for (const args of [
  [],
  ['bake'],
  ['constructor'],
  ['compile'],
  ['compile', 'a', 'b'],
  ['compile', 'a', '--colour'],
  ['init', 'a', 'b'],
  ['lint', 'a', '--format', 'xml'],
  ['lint', 'a', '--today', '2026-02-30'],
  ['diff', 'a'],
  ['export', 'a'],
  ['export', 'a', '--to', 'docx'],
  ['export', 'a', '--to', 'text', '--fragment'],
]) {
  test(`called as '${['clarion-notice', ...args].join(' ')}' it tells how to be called, with exit code 2`, () => {
    const { status, stdout, stderr } = run(...args);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^clarion-notice: .+\n\nUsage: /);
  });
}
