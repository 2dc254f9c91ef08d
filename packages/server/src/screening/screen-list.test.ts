import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { notice } from '@clarion-privacy/notice/clarion';
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { statementsFor } from '../suppression/statements.fixture.ts';
import { identify } from '../suppression/identify.ts';
import type { SuppressionKey } from '../suppression/keys.ts';
import { ListError } from './list-error.ts';
import { screenList, type ListOptions } from './screen-list.ts';

const key = (id: string, byte: number): SuppressionKey => ({ id, secret: Buffer.alloc(32, byte) });
const [older, current] = [key('s-1', 1), key('s-2', 2)];
const objections = [
  { subject: { email: 'jane.doe@example.com' }, reference: 'AAAA-0000-0001', since: '2026-09-02T23:30:00.000Z' },
  { subject: { phone: '07700 900123' }, channels: ['phone'] as const, reference: 'AAAA-0000-0002', since: '2026-09-04T10:00:00.000Z' },
  { subject: { email: 'post@example.org' }, channels: ['email', 'post'] as const, companies: ['ccm', 'ccit'], reference: 'AAAA-0000-0003', since: '2026-09-05T10:00:00.000Z' },
  { subject: { email: 'post@example.org' }, channels: ['social'] as const, reference: 'AAAA-0000-0004', since: '2026-10-05T10:00:00.000Z' },
  { subject: { postal: 'Unit 1, 2 High Street\nLondon W10 5BN' }, channels: ['post'] as const, reference: 'AAAA-0000-0005', since: '2026-09-06T10:00:00.000Z' },
  { subject: { email: 'zoë@bücher.example.com' }, reference: 'AAAA-0000-0006', since: '2026-09-07T10:00:00.000Z', key: older },
  { subject: { email: 'news@example.org' }, channels: ['email'] as const, companies: ['ccm'], list: 'news', reference: 'AAAA-0000-0007', since: '2026-09-08T10:00:00.000Z' },
];

let folder: string;
let storage: Storage;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clarion-screen-'));
  storage = openSqliteStorage(folder);
  await storage.transaction(async ({ suppression }) => {
    for (const { subject, key: under = current, ...rest } of objections)
      await suppression.put(statementsFor({ ...rest, identifiers: identify(subject).identifiers }, notice.figures.companies, under));
  });
});
after(async () => {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

const screen = async (list: string | Buffer, options: Partial<ListOptions> = {}) => {
  const written: Buffer[] = [];
  const counts = await screenList(
    { source: Readable.from([Buffer.from(list as string)]), write: (bytes) => Promise.resolve(void written.push(Buffer.from(bytes))), onColumns: () => undefined },
    { named: {}, format: 'csv', country: 'GB', ...options },
    { keys: { current, all: [older, current] }, suppression: storage.suppression, notice },
  );
  const bytes = Buffer.concat(written);
  return { counts, bytes, lines: bytes.toString().trimEnd().split('\n') };
};

const decisions = async (list: string, options?: Partial<ListOptions>) =>
  (await screen(list, { ...options, format: 'json' })).lines.map((line) => (JSON.parse(line) as { decision: string }).decision);

describe('screening', () => {
  it('gives every row back with its decision and why', async () => {
    assert.deepEqual((await screen('Name,Email,Phone,Note\nJane,JANE.DOE@Example.com,,"a, b"\nBob,bob@example.com,020 7946 0001,=1+1\nNo,,,\n')).lines, [
      'Name,Email,Phone,Note,clarion_decision,clarion_channels,clarion_companies,clarion_since,clarion_why',
      'Jane,JANE.DOE@Example.com,,"a, b",held,all,all,2026-09-03,"objected to all marketing on 3 September 2026, reference AAAA-0000-0001"',
      'Bob,bob@example.com,020 7946 0001,=1+1,clear,,,,no objection found',
      'No,,,,unchecked,,,,cannot be checked: the row has no contact detail',
    ]);
  });

  const spellings = [
    'jane.doe@example.com', ' Jane.Doe@EXAMPLE.COM ', 'mailto:jane.doe@example.com', 'Jane Doe <jane.doe@example.com>', 'jane.doe@example.com.',
    'ｊａｎｅ．ｄｏｅ＠ｅｘａｍｐｌｅ．ｃｏｍ', '\u200bjane.doe@example.com\ufeff', 'jane.doe@exam\u00adple.com', 'bob@example.com; jane.doe@example.com', '\u00a0jane.doe@example.com',
    'zoë@bücher.example.com', 'ZOË@BÜCHER.EXAMPLE.COM', 'zoe\u0308@bu\u0308cher.example.com', 'zoë@xn--bcher-kva.example.com',
  ];
  for (const spelling of spellings)
    it(`object.suppression: holds whoever objected under the spelling ${JSON.stringify(spelling)}`, async () => {
      assert.deepEqual(await decisions(`email\n"${spelling}"\n`), ['held']);
    });

  for (const spelling of ['07700900123', '+44 7700 900123', '+44 (0)7700 900-123', '0044 7700 900123', '447700900123', '7700900123', '447700900123.0', '=""07700900123""', "'07700900123", '020 7946 0001 / 07700 900123', '07700 900123 ext. 4', 'tel:+44-7700-900123'])
    it(`object.suppression: holds whoever objected under the number ${spelling}`, async () => {
      assert.deepEqual(await decisions(`Mobile\n"${spelling}"\n`), ['held']);
    });

  it('object.suppression: finds a postal address over several columns', async () => {
    assert.deepEqual(await decisions('Address 1,Address 2,Town,Postcode,Country\nUNIT 1,2 High Street.,London,w105bn,United Kingdom\nUnit 12,High Street,London,W10 5BN,UK\n,,London,,UK\n'), ['held', 'clear', 'unchecked']);
  });

  it('does not hold an address that differs by its dots or its tag', async () => {
    assert.deepEqual(await decisions('email\njanedoe@example.com\njane.doe+x@example.com\n'), ['clear', 'clear']);
  });

  it('holds whoever left the mailing list that is written to, and where none is named whoever left any', async () => {
    const list = 'email\nnews@example.org\n';
    const email = { channel: 'email', company: 'ccm' } as const;
    assert.deepEqual(await decisions(list, { ...email, list: 'news' }), ['held']);
    assert.deepEqual(await decisions(list, { ...email, list: 'offers' }), ['clear']);
    assert.deepEqual(await decisions(list, { ...email, company: 'ccit', list: 'news' }), ['clear']);
    assert.match((await screen(list, email)).lines[1]!, /,held,email,ccm,2026-09-08,"?objected to email on the mailing list news from CCM on /u);
  });

  it('holds by the channel and company that the list is for', async () => {
    const list = 'email,phone\npost@example.org,\n,07700 900123\n';
    assert.deepEqual(await decisions(list), ['held', 'held']);
    assert.deepEqual(await decisions(list, { channel: 'email' }), ['held', 'clear']);
    assert.deepEqual(await decisions(list, { channel: 'phone' }), ['clear', 'held']);
    assert.deepEqual(await decisions(list, { channel: 'email', company: 'ccs' }), ['clear', 'clear']);
    assert.deepEqual(await decisions(list, { channel: 'social', company: 'ccs' }), ['held', 'clear']);
  });

  it('tells every objection of a person, and from whom', async () => {
    const [line] = (await screen('email\npost@example.org\n', { format: 'json' })).lines;
    assert.deepEqual(JSON.parse(line!), {
      line: 2,
      decision: 'held',
      channels: ['email', 'post', 'social'],
      companies: ['all'],
      since: '2026-09-05',
      reference: 'AAAA-0000-0003',
      why: 'objected to email and post from CCIT and CCM on 5 September 2026, reference AAAA-0000-0003; objected to social media on 5 October 2026, reference AAAA-0000-0004',
      row: { email: 'post@example.org' },
    });
    assert.match((await screen('email\nbob@example.com\n', { channel: 'phone', company: 'ccm' })).lines[1]!, /no objection to phone calls from CCM found$/u);
  });

  it('lets nobody through whom it cannot check, and holds by any detail that it can', async () => {
    const list = 'email,phone\njane at example.com,\nbob@example.com,12\nbob@example.com,n/a\n-,0\njane at example.com,07700 900123\n';
    assert.deepEqual(await decisions(list), ['unchecked', 'unchecked', 'clear', 'unchecked', 'held']);
    assert.match((await screen(list)).lines[1]!, /"?cannot be checked: email holds no email address that can be read/u);
  });

  it('is held up by nobody who fills a cell with spaces, line breaks or accents, and lets them through as little as others', async () => {
    const [spaces, breaks, accents] = [`é${' '.repeat(900_000)}x`, `1 High Street${'\n'.repeat(900_000)}é`, `e${'\u0301\u0316'.repeat(200_000)}`];
    const rows = [spaces, breaks, accents].flatMap((cell) => [`"${cell}",`, `,"${cell}"`]);
    assert.deepEqual(await decisions(`email,postal address\n${rows.join('\n')}\nbob@example.com,\n`), [...rows.map(() => 'unchecked'), 'clear']);
  });

  it('counts all rows, and writes only those that were asked for', async () => {
    const list = 'email\njane.doe@example.com\nbob@example.com\n-\n';
    const held = await screen(list, { only: 'held' });
    assert.deepEqual(held.lines.map((line) => line.split(',')[0]), ['email', 'jane.doe@example.com']);
    assert.deepEqual(held.counts, { rows: 3, held: 1, clear: 1, unchecked: 1, legacy: 0 });
    assert.deepEqual((await screen(list, { only: 'clear' })).lines.map((line) => line.split(',')[0]), ['email', 'bob@example.com']);
  });

  const encodings: Record<string, (text: string) => Buffer> = {
    'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
    'Latin-1': (text) => Buffer.from(text, 'latin1'),
    'UTF-16': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    'UTF-16, its other way around': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  };
  for (const [name, encode] of Object.entries(encodings))
    it(`gives cells back byte for byte in ${name}`, async () => {
      const row = '"Zoë; ""Z""";zoë@bücher.example.com;  x ';
      const { bytes, counts } = await screen(encode(`Näme;email;y\r\n${row}\r\n`));
      const why = 'held;all;all;2026-09-07;objected to all marketing on 7 September 2026, reference AAAA-0000-0006';
      const columns = 'clarion_decision;clarion_channels;clarion_companies;clarion_since;clarion_why';
      assert.deepEqual(bytes, encode(`Näme;email;y;${columns}\r\n${row};${why}\r\n`));
      assert.equal(counts.legacy, name === 'Latin-1' ? 1 : 0);
    });

  it('screens a list that has columns and no rows', async () => {
    const { lines, counts } = await screen('email\n');
    assert.deepEqual([lines.length, counts.rows], [1, 0]);
  });

  it('screens more rows than one batch', async () => {
    const emails = Array.from({ length: 4_500 }, (_, index) => (index % 1_500 === 7 ? 'jane.doe@example.com' : `p${index}@example.com`));
    const { lines, counts } = await screen(`email\n${emails.join('\n')}\n`);
    assert.deepEqual(counts, { rows: 4_500, held: 3, clear: 4_497, unchecked: 0, legacy: 0 });
    assert.deepEqual(lines.slice(1).map((line) => line.split(',')[0]), emails);
  });

  it('shares a long list among threads, and gives its rows back in their order', async () => {
    const emails = Array.from({ length: 60_000 }, (_, index) => (index % 1_500 === 7 ? 'Jane.Doe@example.com' : `person-${index}@example.com`));
    const { lines, counts } = await screen(`email,note\n${emails.map((email, index) => (index % 20_000 === 0 ? `${email},"two\nlines"` : `${email},x`)).join('\n')}\n`);
    assert.deepEqual(counts, { rows: 60_000, held: 40, clear: 59_960, unchecked: 0, legacy: 0 });
    const rows = lines.slice(1).filter((line) => line.includes('@'));
    assert.deepEqual(rows.map((line) => line.split(',')[0]), emails);
    assert.deepEqual(rows.flatMap((line, index) => (line.includes(',held,') ? [index] : [])), emails.flatMap((email, index) => (email.startsWith('Jane') ? [index] : [])));
    await assert.rejects(screen(`email\n${emails.join('\n')}\nx@example.com,y\n`), (error) => error instanceof ListError && error.line === 60_002);
  });

  it('writes the same of rows whether a quote stands near them or not', async () => {
    const some = ['Ann,ann@example.com,x', 'Jane,JANE.DOE@example.com,$&', '', 'Zoë,zoe@example.com,é', 'None,,', 'Two,two@example.com / post@example.org,x', 'Odd,odd at example.com,x', 'Bob,bob@example.com,$1'];
    const rows = Array.from({ length: 3_000 }, (_, index) => some[(index * index) % some.length]!);
    const quoted = 'Last,"last@example.com",x';
    for (const newline of ['\n', '\r\n'])
      for (const only of [undefined, 'held', 'clear'] as const) {
        const list = ['Name,Email,Note', ...rows].join(newline);
        const plain = await screen(`${list}${newline}${quoted.replaceAll('"', '')}`, { only });
        // A quote every few rows: in each piece there is one.
        const mixed = await screen(`Name,Email,Note${newline}${rows.map((row, index) => (index % 50 === 0 ? `${quoted}${newline}${row}` : row)).join(newline)}${newline}${quoted}`, { only });
        const without = mixed.lines.filter((line) => !line.startsWith('Last'));
        assert.deepEqual(plain.lines.filter((line) => !line.startsWith('Last')), without);
        assert.deepEqual([plain.counts.held, plain.counts.unchecked], [mixed.counts.held, mixed.counts.unchecked]);
        assert.ok(without.length > 100);
      }
  });

  const refusals: Record<string, [list: string, line: number | undefined, message: RegExp]> = {
    'nothing in it': ['', undefined, /it is empty/u],
    'a row of too few cells': ['a,email\n1,x@example.com\n2\n', 3, /1 cell, the header has 2/u],
    'a row of too many cells': ['a,email\n1,x@example.com,3\n', 2, /3 cells, the header has 2/u],
    'the columns of an earlier screening': ['email,clarion_decision\nx@example.com,clear\n', 1, /earlier screening/u],
  };
  for (const [name, [list, line, message]] of Object.entries(refusals))
    it(`refuses a list with ${name}`, async () => {
      await assert.rejects(screen(list), (error) => error instanceof ListError && error.line === line && message.test(error.message));
    });
});
