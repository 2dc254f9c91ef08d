import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { object, Workplace } from './spawned.fixture.ts';

let place: Workplace;
before(async () => {
  place = new Workplace();
  const server = await place.serve();
  await object(server.url, { email: 'jane@example.com' }, { channels: ['email'] });
  await server.end('SIGTERM');
});
after(() => place.dispose());

const many = (rows: number) => Array.from({ length: rows }, (_, index) => `p${index}@example.com,x`);

describe('clarion-privacy screen', () => {
  it('reads the standard input, and sums up on the standard error', async () => {
    const { code, stdout, stderr } = await place.run(['screen', '-'], { input: 'Email\njane@example.com\nbob@example.com\nn/a\n' });
    assert.equal(code, 0);
    assert.equal(stdout.toString().split('\n').length, 5);
    assert.equal(stderr, 'Checking Email (email).\n3 rows: 1 held, 1 clear, 1 unchecked.\n');
  });

  it('says when it read rows as Windows-1252', async () => {
    const { stderr } = await place.run(['screen', '-'], { input: Buffer.from('Name,Email\nZoë,z@example.com\n', 'latin1') });
    assert.match(stderr, /^1 of the rows are not UTF-8 and were read as Windows-1252\.$/mu);
  });

  it('writes a file for this user alone, and leaves nothing else', async () => {
    place.write('list.csv', 'Email\njane@example.com\n');
    const { code, stdout } = await place.run(['screen', 'list.csv', '--out', 'out.csv']);
    assert.deepEqual([code, stdout.length], [0, 0]);
    assert.match(readFileSync(place.path('out.csv'), 'utf8'), /held/u);
    assert.equal(statSync(place.path('out.csv')).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(place.folder).filter((name) => name.startsWith('.out')), []);
  });

  it('leaves an earlier result as it was when the list is damaged', async () => {
    place.write('kept.csv', 'earlier');
    place.write('ragged.csv', ['Email,x', ...many(5_000), 'jane@example.com'].join('\n'));
    const { code, stderr } = await place.run(['screen', 'ragged.csv', '--out', 'kept.csv']);
    assert.equal(code, 1);
    assert.match(stderr, /\nragged\.csv, line 5002: this row has 1 cell, the header has 2\. Mend the row\.\n$/u);
    assert.equal(readFileSync(place.path('kept.csv'), 'utf8'), 'earlier');
    assert.deepEqual(readdirSync(place.folder).filter((name) => name.startsWith('.kept')), []);
  });

  it('says INCOMPLETE last when a part of the result went out', async () => {
    const { code, stdout, stderr } = await place.run(['screen', '-'], { input: ['Email,x', ...many(15_000), '"jane@example.com,x'].join('\n') });
    assert.equal(code, 1);
    assert.ok(stdout.length > 0);
    assert.match(stderr.trimEnd().split('\n').at(-1)!, /^INCOMPLETE: the standard input, line 15002: .*Throw away what was written\.$/u);
  });

  it('says INCOMPLETE when its reader goes away', async () => {
    place.write('long.csv', ['Email,x', ...many(60_000)].join('\n'));
    const command = `"$0" --conditions=clarion-source "$1" screen long.csv | head -1`;
    const cli = new URL('../cli.ts', import.meta.url).pathname;
    const child = spawn('sh', ['-c', command, process.execPath, cli], { cwd: place.folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    await once(child, 'close');
    assert.match(stderr, /^INCOMPLETE: What reads the standard output closed it before the end\./mu);
  });

  it('refuses to write over the list itself', async () => {
    const list = place.write('same.csv', 'Email\njane@example.com\n');
    assert.match(await place.refusal(['screen', list, '--out', `./${list}`]), /is the list itself/u);
    assert.equal(readFileSync(place.path(list), 'utf8'), 'Email\njane@example.com\n');
  });

  it('puts no result in the place of what is no file', async () => {
    const list = place.write('fine.csv', 'Email\njane@example.com\n');
    mkdirSync(place.path('folder'));
    execFileSync('mkfifo', [place.path('pipe')]);
    for (const out of ['folder', 'pipe']) assert.equal(await place.refusal(['screen', list, '--out', out]), `${out} is no file: give --out another name.`);
    assert.equal(statSync(place.path('pipe')).isFIFO(), true);
  });

  it('refuses a result that cannot be written', async () => {
    const list = place.write('fine.csv', 'Email\njane@example.com\n');
    assert.match(await place.refusal(['screen', list, '--out', 'nowhere/out.csv']), /^nowhere\/out\.csv cannot be written, it is not there: give --out another name\.$/u);
  });

  it('refuses a list that it cannot read', async () => {
    mkdirSync(place.path('folder.csv'));
    assert.equal(await place.refusal(['screen', 'gone.csv']), 'gone.csv cannot be read, it is not there: name a list that this user can read.');
    assert.match(await place.refusal(['screen', 'folder.csv']), /^folder\.csv cannot be read, it is a folder/u);
  });

  it('names the mailing list that it screened for', async () => {
    const { stdout } = await place.run(['screen', '-', '--channel', 'post', '--company', 'ccm', '--list', 'news'], { input: 'Email\njane@example.com\n' });
    assert.match(stdout.toString(), /clear,,,,no objection to post on the mailing list news from \S.* found\n$/u);
  });

  it('refuses the name of a mailing list that no link can carry', async () => {
    const { code, stderr } = await place.run(['screen', '-', '--list', 'Our News'], { input: 'Email\njane@example.com\n' });
    assert.equal(code, 2);
    assert.match(stderr, /^--list is the id that the links of the emails carry: up to 64 lower-case letters, digits and hyphens\./u);
  });

  it('refuses a list without contact columns, and names those that it has', async () => {
    assert.match(await place.refusal(['screen', '-'], { input: 'Name,Company\nJane,CCM\n' }), /^the standard input, line 1: no column for email.*"Name", "Company"/u);
  });

  it('refuses a configuration that was named and is not there', async () => {
    assert.match(await place.refusal(['screen', '-'], { env: { CLARION_CONFIG: 'gone.json' } }), /gone\.json cannot be read, it is not there/u);
    assert.ok(!existsSync(place.path('gone.json')));
  });
});
