import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { openSuppressionKeys } from '@clarion-privacy/server';
import { runHere } from '../../packages/server/src/cli/command.fixture.ts';
import { seededRandom } from '../../packages/server/src/app.fixture.ts';
import { eventOf, EXPORT_TOKEN, startCrm, textOf } from './crm.fixture.ts';

const DAY = 86_400_000;

const listOn = (now: Date): string => `name,email,phone,last contact,contact type
Long Ago,long-ago@example.com,,2019-01-31,call
"O'Dell, ""Sid""",sid@example.org,020 7946 0001,2020-02-29,reply
Lately,lately@example.com,,${new Date(now.getTime() - 400 * DAY).toISOString().slice(0, 10)},enquiry
Opened,opened@example.net,,2015-01-01,newsletter opened
Unknown,unknown@example.com,,,
`;

/** The CRM with contacts of several ages, and the operator's command on the backend's data. */
const start = async (t: TestContext) => {
  const crm = await startCrm(t);
  const { folder, time, importList, exportUrl } = crm;
  openSuppressionKeys(folder, [], { random: seededRandom('keys of the folder'), now: () => time.now });
  writeFileSync(join(folder, 'clarion.config.json'), JSON.stringify({ sites: [], crm: { contacts: exportUrl } }));
  await importList(listOn(time.now));
  const retention = (words: readonly string[] = [], token = EXPORT_TOKEN) =>
    runHere(['retention', '--crm', ...words], { folder, variables: { CLARION_DATA: folder, CLARION_CRM_TOKEN: token }, now: () => time.now });
  return { ...crm, retention, names: () => crm.contacts.all().map(({ name }) => name) };
};

describe('retention of the CRM', () => {
  it('lists who is due, sends them as events once that was looked at, and the CRM deletes those alone (retention.period)', async (t) => {
    const { retention, names, deliver, page } = await start(t);
    const dry = await retention();
    assert.deepEqual([dry.code, dry.stdout], [0, 'line,last_contact,due\n2,2019-01-31,2024-01-31\n3,2020-02-29,2025-02-28\n'], dry.stderr);
    assert.match(dry.stderr, /5 rows: 2 due, 1 kept, 1 not verifiable, 1 not read\./u);
    assert.equal(await deliver(), 0);
    assert.equal(names().length, 5);

    assert.equal((await retention(['--announce', '3'])).code, 1);
    assert.equal(await deliver(), 0);
    const sent = await retention(['--announce', '2']);
    assert.equal(sent.code, 0, sent.stderr);
    assert.equal(names().length, 5);
    assert.equal(await deliver(), 2);
    assert.deepEqual(names(), ['Lately', 'Opened', 'Unknown']);
    assert.match(await page(), /The end of the period: removed from the contacts retention\.due/u);
    assert.match((await retention()).stderr, /3 rows: 0 due/u);
  });

  it('gives its contacts to nobody without the token', async (t) => {
    const { retention, exportUrl } = await start(t);
    for (const headers of [{}, { Authorization: EXPORT_TOKEN }, { Authorization: `Bearer ${EXPORT_TOKEN}x` }] as Record<string, string>[]) {
      const response = await fetch(exportUrl, { headers });
      assert.equal(response.status, 401);
      assert.doesNotMatch(await response.text(), /example/u);
    }
    const refused = await retention([], 'another-token');
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /it answered 401\. Set CLARION_CRM_TOKEN/u);
  });

  it('exports every contact as it was written down, and shows when they were last in touch', async (t) => {
    const { exportUrl, page } = await start(t);
    const response = await fetch(exportUrl, { headers: { Authorization: `Bearer ${EXPORT_TOKEN}` } });
    assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8');
    const lines = (await response.text()).split('\r\n');
    assert.equal(lines.length, 7);
    assert.equal(lines[2], '"O\'Dell, ""Sid""","sid@example.org","020 7946 0001","","2020-02-29","reply"');
    assert.match(textOf(await page()), /long-ago@example\.com last contact 31 January 2019, call May be contacted/u);
  });

  it('keeps whoever was in touch again after the day from which the period was counted', async (t) => {
    const { post, names } = await start(t);
    const due = (email: string, lastContactOn: string) => eventOf('retention.due', '2026-11-25T12:00:00.000Z', { email }, { lastContactOn, dueOn: '2024-01-31' });
    await post(due('lately@example.com', '2019-01-31'));
    await post(due('long-ago@example.com', '2019-01-31'));
    assert.deepEqual(names(), ["O'Dell, \"Sid\"", 'Lately', 'Opened', 'Unknown']);
  });
});
