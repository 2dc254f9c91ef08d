import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { StoredRequest } from '../requests/request-store.ts';
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';
import { runHere } from './command.fixture.ts';

const request = (reference: string, rest: Partial<StoredRequest>): StoredRequest => ({
  reference,
  right: 'objection',
  status: 'received',
  receivedAt: '2026-09-03T10:00:00.000Z',
  promisedBy: '2026-10-03',
  statutoryBy: '2026-10-05',
  dueBy: '2026-10-03',
  noticeVersion: '2018-05-10',
  subject: { email: 'jane.doe@example.com', name: 'Jane Doe' },
  ...rest,
});

const REQUESTS = [
  request('AAAA-0000-0001', { channels: ['email', 'post'], companies: ['ccm'], site: 'ccm', message: 'Stop this' }),
  // Half past midnight in London, still the day before in UTC.
  request('AAAA-0000-0002', { right: 'access', receivedAt: '2026-09-03T23:30:00.000Z', dueBy: '2026-10-04', subject: { phone: '+44 7700 900123' } }),
  request('AAAA-0000-0003', { status: 'fulfilled', subject: { name: '=cmd|calc', postal: 'Unit 1\nLondon W10 5BN' } }),
];

const folderWith = async (all: readonly StoredRequest[]): Promise<string> => {
  const made = mkdtempSync(join(tmpdir(), 'clarion-requests-'));
  const storage = openSqliteStorage(join(made, '.clarion'));
  await storage.transaction(async (stores) => {
    for (const each of all) await stores.requests.add(each);
  });
  await storage.close();
  return made;
};

let folder: string;
before(async () => void (folder = await folderWith(REQUESTS)));
after(() => rmSync(folder, { recursive: true, force: true }));

const requests = (...words: string[]) => requestsIn(folder, words);

const requestsIn = async (folder: string, words: readonly string[]) => {
  const { code, stdout, stderr } = await runHere(['requests', ...words], { folder, now: () => new Date('2026-10-03T23:30:00Z') });
  assert.equal(code, 0, stderr);
  return { stdout, told: stderr.split('\n'), references: stdout.match(/AAAA-0000-\d{4}/gu) ?? [] };
};

describe('clarion-privacy requests', () => {
  it('lists them oldest first, with contact details masked', async () => {
    const { stdout, told } = await requests();
    assert.deepEqual(stdout.trimEnd().split('\n'), [
      'received    reference       right          status                due         channels                 from, companies, site',
      '2026-09-03  AAAA-0000-0001  objection      received              2026-10-03  email post               j•••@example.com, ccm, ccm',
      '2026-09-04  AAAA-0000-0002  access         received              2026-10-04  all                      •••123, all, –',
      '2026-09-03  AAAA-0000-0003  objection      fulfilled             2026-10-03  all                      •••, all, –',
    ]);
    assert.deepEqual(told, ['3 requests.']);
  });

  for (const format of [[], ['--json'], ['--csv']])
    it(`shows whom it is about only when asked to ${format.join()}`, async () => {
      const masked = await requests(...format);
      assert.doesNotMatch(masked.stdout, /jane|doe|Stop this|7700|London|calc/iu);
      const full = await requests('--full', ...format);
      for (const known of ['jane.doe@example.com', 'Jane Doe', '7700 900123', 'W10 5BN']) assert.ok(full.stdout.includes(known), known);
    });

  it('gives whole requests as JSON, one a line', async () => {
    const { stdout } = await requests('list', '--json', '--full');
    assert.deepEqual(stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown), REQUESTS);
  });

  it('lets nothing that a person wrote become a formula in a spreadsheet', async () => {
    const { stdout } = await requests('--csv', '--full');
    assert.ok(stdout.includes(",'=cmd|calc,"), stdout);
    assert.ok(stdout.includes(",'+44 7700 900123,"), stdout);
  });

  it('lets no name turn the letters of a line around in a terminal', async (t) => {
    const turned = await folderWith([request('AAAA-0000-0021', { subject: { name: 'Jo \u202egro.elpmaxe@oj\u2066', email: 'al@example.com' }, message: '\u202eon' })]);
    t.after(() => rmSync(turned, { recursive: true, force: true }));
    for (const words of [['--full'], ['show', 'AAAA-0000-0021', '--full']]) {
      const { stdout } = await requestsIn(turned, words);
      assert.match(stdout, /Jo gro\.elpmaxe@oj,? al@example\.com/u);
      assert.doesNotMatch(stdout, /\p{Bidi_Control}/u);
    }
  });

  it('lists those of one right', async () => {
    assert.deepEqual((await requests('--right', 'access')).references, ['AAAA-0000-0002']);
  });

  it('takes a date as the one on the calendar of the notice', async () => {
    assert.deepEqual((await requests('--since', '2026-09-04')).references, ['AAAA-0000-0002']);
    assert.deepEqual((await requests('--since', '2026-09-05')).told, ['0 requests.']);
  });

  it('object.time: lists what is past its due date and not answered, from the day after on', async () => {
    assert.deepEqual((await requests('--overdue')).references, ['AAAA-0000-0001']);
  });

  it('counts no complaint as overdue that was acknowledged, and shows nobody who asks on another’s behalf', async (t) => {
    const complaint = (reference: string, more: Partial<StoredRequest>) => request(reference, { right: 'complaint', ...more });
    const complaints = await folderWith([
      complaint('AAAA-0000-0011', { status: 'acknowledged', acknowledgedAt: '2026-09-05T10:00:00.000Z' }),
      complaint('AAAA-0000-0012', { representative: { name: 'Ash Field', email: 'ash@example.com' }, answer: 'Ash Field asked' }),
    ]);
    t.after(() => rmSync(complaints, { recursive: true, force: true }));
    const { references, stdout } = await requestsIn(complaints, ['--overdue', '--json']);
    assert.deepEqual(references, ['AAAA-0000-0012']);
    assert.doesNotMatch(stdout, /ash/iu);
  });

  it('lists what is open and to be reviewed first, and shows why', async (t) => {
    const place = await folderWith([
      request('AAAA-0000-0001', {}),
      request('AAAA-0000-0002', { review: 'trap' }),
      request('AAAA-0000-0003', { review: 'haste', status: 'fulfilled' }),
    ]);
    t.after(() => rmSync(place, { recursive: true, force: true }));
    const listed = await requestsIn(place, ['--review', '--json']);
    assert.equal(listed.told.at(-1), '1 request.');
    assert.match(listed.stdout, /"reference":"AAAA-0000-0002".*"review":"trap"/u);
    assert.match((await requestsIn(place, ['show', 'AAAA-0000-0002'])).stdout, /^review {6}a field was filled in that people do not see/mu);
  });
});
