import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { temporaryFolder } from '../app.fixture.ts';
import { openSuppressionKeys } from '../keys/suppression-keys.ts';
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';
import { runHere } from './command.fixture.ts';

const start = async (t: TestContext) => {
  const folder = await temporaryFolder(t);
  const data = join(folder, 'data');
  await openSqliteStorage(data).close();
  openSuppressionKeys(data, [], { random: randomBytes, now: () => new Date() });
  const run = (words: readonly string[], input = '') => runHere(words, { folder, variables: { CLARION_DATA: data }, input });
  const take = async (content: string | Buffer, ...words: string[]) => {
    const list = join(folder, 'list.csv');
    writeFileSync(list, content);
    const { code, stderr } = await run(['suppress', 'import', list, ...words]);
    return [code, ...stderr.split('\n').map((line) => line.replace(/ under reference [\w-]+/u, ''))];
  };
  /** Who of these is held back. */
  const held = async (...emails: string[]) => {
    const { stdout } = await run(['screen', '-'], ['email', ...emails, ''].join('\n'));
    return emails.filter((email) => stdout.split('\n').some((line) => line.startsWith(email) && line.includes(',held,')));
  };
  return { run, take, held };
};

const wide = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('clarion-privacy suppress import', () => {
  for (const [how, content] of [
    ['UTF-16 with its mark', wide('Email;Note\r\njo@example.com;x\r\nal@example.com;y\r\n')],
    ['UTF-16, its other way around', wide('Email\tNote\r\njo@example.com\tx\r\nal@example.com\ty\r\n').swap16()],
    ['UTF-8 with its mark, semicolons, CRLF and quoted line breaks', '\ufeff"Email";"Note"\r\n"jo@example.com";"a;\r\n""b"""\r\n"al@example.com";""\r\n'],
    ['carriage returns alone', 'Email,Note\rjo@example.com,x\ral@example.com,y\r'],
    ['line ends of two kinds', 'Email,Note\r\njo@example.com,x\nal@example.com,y\r\n'],
    ['Windows-1252', Buffer.from('Email,Note\njo@example.com,Zo\u00eb\nal@example.com,\u0080\n', 'latin1')],
    ['quotes where none belong', 'Email,Note\n"Jo" <jo@example.com>,=HYPERLINK("x")\nal@example.com,12" rack\n'],
    ['addresses alone', 'jo@example.com\r\n\r\nal@example.com'],
  ] as const)
    it(`holds whoever is on a list of ${how} (object.suppression)`, async (t) => {
      const { take, held } = await start(t);
      const [code, columns, ...rest] = await take(content);
      assert.deepEqual([code, rest], [0, ['2 rows: 2 added, 0 known before, 0 not read whole.']]);
      assert.match(String(columns), /^Reading .* \(email\)\.$/u);
      assert.deepEqual(await held('jo@example.com', 'al@example.com', 'bo@example.com'), ['jo@example.com', 'al@example.com']);
    });

  it('names each line that it could not read, and takes the others', async (t) => {
    const { take, held } = await start(t);
    const list = ['Email,Note', 'jo@example.com,x', 'j\0o@example.com,x', '"torn,x', 'lost@example.com,y"z', 'al at example,x', ',', 'bo@example.com', 'al@example.com,"ok', 'too"', ''].join('\n');
    // Further into the list than what is looked at to tell text from a spreadsheet.
    const long = list.replace('jo@example.com,x\n', (first) => first + `${first.replace('jo', 'ed')}`.repeat(20_000));
    assert.deepEqual(await take(long), [
      1,
      'Reading Email (email).',
      'Line 20003: Email cannot be read.',
      'Line 20004: a quote in the wrong place joins it to lines below, which were not read either.',
      'Line 20006: Email cannot be read.',
      'Line 20007: it has no contact detail.',
      'Line 20008: it has 1 cells, the first line has 2.',
      '20007 rows: 3 added, 19999 known before, 5 not read whole.',
    ]);
    assert.deepEqual(await held('jo@example.com', 'ed@example.com', 'al@example.com', 'lost@example.com', 'bo@example.com'), ['jo@example.com', 'ed@example.com', 'al@example.com']);
  });

  it('ends at a quote that nothing closes, says where, and has kept what stood before it', async (t) => {
    const { take, held } = await start(t);
    const list = 'Email,Note\njo@example.com,x\nal@example.com,"x\nbo@example.com,y\n';
    const dry = await take(list, '--dry-run');
    assert.match(String(dry.at(-1)), /list\.csv, line 3: this row opens a quote that nothing closes\..* Nothing was kept\.$/u);
    assert.deepEqual(await held('jo@example.com'), []);
    const done = await take(list);
    assert.match(String(done.at(-1)), /line 3: .* What was read before it is kept: mend the list and run it again\.$/u);
    assert.deepEqual(await held('jo@example.com', 'bo@example.com'), ['jo@example.com']);
  });

  it('keeps nothing of what is no list, and says what to do', async (t) => {
    const { take, run } = await start(t);
    for (const [content, says] of [
      ['', /it is empty: it needs at least one address\. Nothing was kept\.$/u],
      [Buffer.from('PK\u0003\u0004'), /this is a spreadsheet: save it as CSV and use that\. Nothing was kept\.$/u],
      [Buffer.from('Email,Note\njo@example.com,x\n', 'utf16le'), /not text in UTF-8/u],
      ['Firm,Note\nAcme,x\n', /no column for email.*--postal-column\. Nothing was kept\.$/u],
      ['jo@example.com,x\n', /it holds contacts where the names of the columns belong/u],
    ] as const) {
      const [code, ...lines] = await take(content);
      assert.deepEqual([code, lines.length], [1, 1]);
      assert.match(String(lines[0]), says);
    }
    assert.match((await run(['suppress', 'import', 'nowhere.csv'])).stderr, /nowhere\.csv cannot be read, it is not there.* Nothing was kept\.$/u);
  });

  it('takes the lines of an address where their columns are named', async (t) => {
    const { take, run } = await start(t);
    assert.deepEqual(await take('Where,Place\n1 High Street,London\n', '--postal-column', 'Where', '--postal-column', 'Place'), [0, 'Reading Where + Place (postal).', '1 rows: 1 added, 0 known before, 0 not read whole.']);
    assert.match((await run(['screen', '-'], 'address line 1,town\n1 High Street,London\n')).stdout, /,held,/u);
  });
});
