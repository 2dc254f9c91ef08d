import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { notice } from '@clarion-privacy/notice/clarion';
import { startApp } from '../app.fixture.ts';
import { decide } from './decide.ts';
import { importList } from './import-list.ts';
import { statementsOf } from './say.ts';

const start = async (t: TestContext) => {
  const { storage, parts, time } = await startApp(t);
  await storage.transaction(({ webhooks }) => webhooks.setEndpoints(['crm']));
  const unread: string[] = [];
  const run = async (text: string, more: object = {}) => {
    unread.length = 0;
    const { keys, random } = parts;
    const importing = { named: {}, dryRun: false, group: notice.figures.companies, keys, random, now: time.now, onColumns: () => undefined, onUnread: (line: number, why: string) => void unread.push(`${line} ${why}`) };
    const source = (async function* () {
      yield Buffer.from(text);
    })();
    const { rows, added, known, unread: count } = await importList(source, { ...importing, ...more }, storage);
    return [rows, added, known, count].join(' ');
  };
  const isHeld = async (canonical: string, purpose = {}) => decide(await statementsOf({ kind: 'email', canonical }, parts.keys, storage.suppression), purpose).held;
  return { run, isHeld, unread, storage };
};

describe('a suppression list of another system', () => {
  for (const [system, text] of [
    ['Mailchimp', '"Email Address","First Name","Last Name",UNSUB_TIME\n"JO@example.com",Jo,Bloggs,"2026-01-01 10:00:00"\n'],
    ['Brevo', 'EMAIL;LASTNAME;SMS;BLACKLIST\njo@example.com;Bloggs;;1\n'],
    ['HubSpot', 'Record ID,Email,Unsubscribed from all email\n1,jo@example.com,true\n'],
    ['a plain list', 'jo@example.com\n'],
  ] as const)
    it(`holds whoever is on it, as ${system} writes it, and changes nothing a second time (object.suppression)`, async (t) => {
      const { run, isHeld, storage } = await start(t);
      assert.equal(await run(text, { dryRun: true }), '1 1 0 0');
      assert.equal(await isHeld('jo@example.com'), false);
      assert.equal(await run(text), '1 1 0 0');
      assert.equal(await isHeld('jo@example.com'), true);
      assert.equal(await run(text), '1 0 1 0');
      const rows = await Array.fromAsync(storage.audit.list());
      assert.deepEqual(rows.map(({ event, details }) => [event, details]), [['suppression.imported', '{"added":1,"known":0}']]);
      assert.equal((await Array.fromAsync(storage.webhooks.list())).length, 1);
    });

  it('names each line that it cannot read, and says nothing of what stands there', async (t) => {
    const { run, isHeld, unread } = await start(t);
    assert.equal(await run('Name,Email\nJo,jo@example.com\nAl,al at example\n,\nBo,bo@example.com,more\n'), '4 1 0 3');
    assert.deepEqual(unread, ['3 Email cannot be read', '4 it has no contact detail', '5 it has 3 cells, the first line has 2']);
    assert.equal(await isHeld('jo@example.com'), true);
  });

  it('stops one channel of one company where that is said', async (t) => {
    const { run, isHeld } = await start(t);
    await run('jo@example.com\n', { channels: ['email'], companies: ['ccm'] });
    assert.deepEqual([await isHeld('jo@example.com', { channel: 'email', company: 'ccm' }), await isHeld('jo@example.com', { channel: 'email', company: 'ccit' })], [true, false]);
  });
});
