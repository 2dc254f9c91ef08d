import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { randomBytes } from 'node:crypto';
import { openSuppressionKeys } from '../keys/suppression-keys.ts';
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';
import { runHere } from './command.fixture.ts';

const LIST = `Email,Last contact,Contact type
old@example.com,2021-11-25,call
young@example.com,2021-11-26,call
opened@example.com,2015-01-01,newsletter opened
,2015-01-01,call
undated@example.com,,call
british@example.com,01/02/2015,call
ahead@example.com,2031-01-01,call
oldest@example.com,2016-02-29T09:00:00Z,Meeting
`;

const start = async (t: TestContext, endpoints: readonly string[] = ['crm']) => {
  const folder = mkdtempSync(join(tmpdir(), 'clarion-retention-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, '.clarion');
  const storage = openSqliteStorage(data);
  await storage.transaction(({ webhooks }) => webhooks.setEndpoints(endpoints));
  openSuppressionKeys(data, [], { random: randomBytes, now: () => new Date('2026-11-25T12:00:00Z') });
  await storage.close();
  writeFileSync(join(folder, 'list.csv'), LIST);
  const retention = async (...words: string[]) => {
    const variables = { CLARION_DATA: data, CLARION_CRM_TOKEN: 'a-token' };
    const { code, stdout, stderr: told } = await runHere(['retention', ...words], { folder, input: LIST, variables, now: () => new Date('2026-11-25T12:00:00Z') });
    return { code, stdout, told };
  };
  /** What waits for the CRM, and what the audit has of it. */
  const waiting = async () => {
    const opened = openSqliteStorage(data);
    try {
      const claimed = await opened.transaction(({ webhooks }) => webhooks.claim({ endpoint: 'crm', now: '2027-01-01T00:00:00Z', until: '2026-01-01T00:00:00Z', most: 10 }));
      const audit = [];
      for await (const row of opened.audit.list()) audit.push([row.event, row.details]);
      return { events: claimed.map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, unknown> }), audit };
    } finally {
      await opened.close();
    }
  };
  return { folder, retention, waiting, list: join(folder, 'list.csv') };
};

describe('clarion-privacy retention', () => {
  it('retention.period: lists who is due five years after the last verifiable contact, by line alone, and sends nothing', async (t) => {
    const { retention, waiting, list } = await start(t);
    const { code, stdout, told } = await retention(list);
    assert.equal(code, 0, told);
    assert.equal(stdout, 'line,last_contact,due\n2,2021-11-25,2026-11-25\n9,2016-02-29,2021-02-28\n');
    assert.match(told, /5 years after the last verifiable contact, on 25 November 2026/u);
    assert.match(told, /not verifiable: 1\. Verifiable are enquiry, reply, call/u);
    assert.match(told, /8 rows: 2 due, 1 kept, 1 not verifiable, 4 not read\./u);
    assert.match(told, /Nothing was sent\..*--announce 2/u);
    assert.doesNotMatch(stdout + told, /@example/u);
    assert.deepEqual(await waiting(), { events: [], audit: [] });
    assert.equal((await retention('-')).stdout, stdout);
  });

  it('retention.period: tells the CRM of exactly those once their number is confirmed, and the audit of their number alone', async (t) => {
    const { retention, waiting, list } = await start(t);
    const refused = await retention(list, '--announce', '3');
    assert.equal(refused.code, 1);
    assert.match(refused.told, /2 contacts are due, not 3: nothing was sent/u);
    assert.deepEqual((await waiting()).events, []);
    assert.equal((await retention(list, '--announce', '2')).code, 0);
    const { events, audit } = await waiting();
    assert.deepEqual(
      events.map(({ type, data: { person, lastContactOn, dueOn } }) => [type, person, lastContactOn, dueOn]),
      [
        ['retention.due', { email: 'old@example.com' }, '2021-11-25', '2026-11-25'],
        ['retention.due', { email: 'oldest@example.com' }, '2016-02-29', '2021-02-28'],
      ],
    );
    assert.deepEqual(audit, [['retention.announced', '{"contacts":2}']]);
  });

  it('retention.period: asks the connected CRM for its contacts, dry first, then tells it of those who are due', async (t) => {
    const { retention, waiting, folder } = await start(t);
    assert.match((await retention('--crm')).told, /No CRM is configured: write "crm"/u);
    const asked: (string | undefined)[] = [];
    let status = 200;
    const crm = createServer(({ method, headers: { authorization, accept } }, response) => {
      asked.push([method, authorization, accept].join(' '));
      response.writeHead(status, { 'Content-Type': 'text/csv', ...(status === 302 && { Location: 'https://elsewhere.example.com/' }) }).end(LIST);
    });
    await once(crm.listen(0, '127.0.0.1'), 'listening');
    t.after(() => crm.close());
    const contacts = `http://127.0.0.1:${(crm.address() as AddressInfo).port}/contacts.csv`;
    writeFileSync(join(folder, 'clarion.config.json'), JSON.stringify({ crm: { contacts }, sites: [] }));
    const dry = await retention('--crm');
    assert.deepEqual([dry.code, dry.stdout], [0, 'line,last_contact,due\n2,2021-11-25,2026-11-25\n9,2016-02-29,2021-02-28\n'], dry.told);
    assert.match(dry.told, /Nothing was sent\..*retention --crm --announce 2/u);
    assert.deepEqual((await waiting()).events, []);
    assert.equal((await retention('--crm', '--announce', '2')).code, 0);
    assert.deepEqual((await waiting()).events.map(({ type }) => type), ['retention.due', 'retention.due']);
    assert.deepEqual(new Set(asked), new Set(['GET Bearer a-token text/csv']));
    for (const [answer, says] of [[401, /the CRM: it answered 401\. Set CLARION_CRM_TOKEN/u], [302, /the CRM: it answered 302\. Look at crm\.contacts/u]] as const) {
      status = answer;
      assert.match((await retention('--crm')).told, says);
    }
    crm.closeAllConnections();
    crm.close();
    assert.match((await retention('--crm')).told, /the CRM: it gave no answer/u);
    assert.equal((await retention('--crm', 'list.csv')).code, 2);
  });

  it('says what it lacks: an endpoint, a date column, a number', async (t) => {
    const { retention, list, folder } = await start(t, []);
    assert.match((await retention(list, '--announce', '2')).told, /No webhook endpoint is known/u);
    writeFileSync(join(folder, 'bare.csv'), 'Email\na@example.com\n');
    assert.match((await retention(join(folder, 'bare.csv'))).told, /no column for the last contact.*--last-contact-column/u);
    assert.match((await retention(list, '--kind-column', 'How')).told, /there is no column "How"/u);
    assert.equal((await retention(list, '--announce', 'all')).code, 2);
    assert.equal((await retention()).code, 2);
  });
});
