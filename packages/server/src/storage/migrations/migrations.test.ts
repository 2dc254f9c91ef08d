import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { temporaryFolder } from '../../app.fixture.ts';
import { chain, findBreak } from '../../audit/chain.ts';
import { temporaryDatabase } from '../postgres/database.fixture.ts';
import { openPostgresStorage } from '../postgres/postgres-storage.ts';
import { openSqliteStorage, SQLITE_FILE } from '../sqlite/sqlite-storage.ts';
import type { Storage } from '../storage.ts';
import { MIGRATIONS } from './index.ts';

const AT = '2026-01-01T00:00:00.000Z';
const HASH = Buffer.alloc(32, 1);
const TRACKING = { opens: 'unsaid', clicks: 'unsaid' };
const row = chain({ at: AT, event: 'request.received', reference: 'AAAA-AAAA-AAAA', details: {} }, undefined);

const REQUEST = { status: 'received', received_at: AT, promised_by: '2026-01-31', statutory_by: '2026-02-02', due_by: '2026-01-31', notice_version: '2018-05-10', email: 'jo@example.com', channels: '["email"]' };

/** What each version had room for when it was the newest: the table's first version, and a row as that release wrote it. */
const ROWS: readonly (readonly [since: number, table: string, values: Readonly<Record<string, string | number | Buffer>>])[] = [
  [1, 'request', { ...REQUEST, reference: 'AAAA-AAAA-AAAA', right: 'objection' }],
  [1, 'suppression', { kind: 'email', hash: HASH, key_id: 'one', channel: 'email', company: '*', since: AT, reference: 'AAAA-AAAA-AAAA' }],
  [1, 'audit', { seq: row.seq, at: row.at, event: row.event, reference: row.reference, details: row.details, previous_hash: row.previousHash, hash: row.hash }],
  [1, 'idempotency', { key_hash: HASH, body_hash: HASH, status: 201, body: '{}', at: AT }],
  [2, 'notice', { version: '1.0', hash: 'ab', body: '{}', at: AT }],
  [3, 'tracking', { hash: HASH, key_id: 'one', opens: 'refuse', clicks: 'unsaid' }],
  [3, 'preference_event', { hash: HASH, key_id: 'one', at: AT, reference: 'BBBB-BBBB-BBBB', cause: 'preferences', after: JSON.stringify({ everything: false, stopped: [], tracking: TRACKING }), before: '' }],
  [3, 'unsubscribe_reason', { day: '2026-01-01', reason: 'other', count: 3 }],
  [3, 'outbox', { kind: 'a', recipient: 'jo@example.com', subject: 'A', body: 'B', created_at: AT, due_at: AT, attempts: 0 }],
  [5, 'request', { ...REQUEST, reference: 'CCCC-CCCC-CCCC', right: 'erasure', suppression: 'remove', representative: JSON.stringify({ name: 'Al' }) }],
  [6, 'integration_key', { id: 'k-1', name: 'CRM', scopes: '["screen"]', hash: HASH, created_at: AT }],
  [7, 'secret', { hash: HASH, purpose: 'status', reference: 'AAAA-AAAA-AAAA', issued_at: AT }],
  [8, 'webhook_endpoint', { id: 'crm' }],
  [8, 'webhook_event', { id: 1, uid: 'msg_1', type: 'objection.received', at: AT, reference: 'AAAA-AAAA-AAAA', body: '{}' }],
  [8, 'webhook_order', { hash: HASH, event_id: 1 }],
  [8, 'webhook_delivery', { event_id: 1, endpoint: 'crm', state: '', due_at: AT, claimed_until: '', attempts: 0, failure: '' }],
  [9, 'acknowledgement', { reference: 'DDDD-DDDD-DDDD', key_hash: HASH, notice: 'clarion', version: '2018-05-10', hash: 'ab', acknowledged: 1, at: AT, received_at: AT, language: 'en-GB', refuses: '[]', source: 'page' }],
  [9, 'acknowledgement_person', { reference: 'DDDD-DDDD-DDDD', kind: 'email', hash: HASH, key_id: 'two' }],
  [10, 'request_step', { reference: 'AAAA-AAAA-AAAA', at: AT, step: 'acknowledge', status: 'acknowledged', who: 'team', name: 'Sam' }],
  [12, 'chore', { name: 'remind-team', done_on: '2026-01-01', claimed_until: AT }],
  [12, 'reminder', { reference: 'AAAA-AAAA-AAAA', due_by: '2026-01-31', days: 7 }],
  [13, 'receipt_key', { id: 'r-1', x: 'x', created_at: AT }],
  [14, 'request_identifier', { hash: HASH, reference: 'AAAA-AAAA-AAAA', kind: 'email', key_id: 'one' }],
  [14, 'sent_mail', { hash: HASH, key_id: 'three', kind: 'a', at: AT }],
];

/** A statement as the fourth version and those after it need it, and whom a request names as the seventeenth keeps it. */
const valuesAt = (version: number, table: string, values: Readonly<Record<string, string | number | Buffer>>): Readonly<Record<string, string | number | Buffer>> => {
  if (table === 'suppression' && version >= 4) return { ...values, effect: 'suppress', cause: 'objection', turn: 0, list: '*' };
  if (table !== 'request_identifier' || version < 17) return values;
  return Object.fromEntries(Object.entries(values).map(([column, value]) => (column === 'reference' ? ['request_id', 1] : [column, value])));
};

/** Where one is made at a version with its rows, and how it is opened. */
interface Kind {
  readonly name: string;
  make(t: TestContext, version: number): Promise<() => Promise<Storage>>;
}

const insertOf = (table: string, columns: readonly string[], place: (index: number) => string): string =>
  `insert into ${table} (${columns.map((each) => `"${each}"`).join(', ')}) values (${columns.map((_, index) => place(index)).join(', ')})`;

const rowsAt = (version: number) => ROWS.filter(([since]) => since <= version).map(([, table, values]) => ({ table, values: valuesAt(version, table, values) }));

const sqlite: Kind = {
  name: 'SQLite',
  async make(t, version) {
    const folder = await temporaryFolder(t);
    const database = new Sqlite(join(folder, SQLITE_FILE));
    for (const migration of MIGRATIONS.slice(0, version)) database.exec(migration.sqlite);
    database.pragma(`application_id = ${0x434c_524e}`);
    database.pragma(`user_version = ${version}`);
    for (const { table, values } of rowsAt(version)) database.prepare(insertOf(table, Object.keys(values), () => '?')).run(Object.values(values));
    database.close();
    return async () => openSqliteStorage(folder);
  },
};

const postgres: Kind = {
  name: 'PostgreSQL',
  async make(t, version) {
    const url = await temporaryDatabase(t);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const migration of MIGRATIONS.slice(0, version)) await client.query(migration.postgres);
    await client.query(`create table clarion_schema (version integer not null); insert into clarion_schema values (${version})`);
    for (const { table, values } of rowsAt(version)) await client.query(insertOf(table, Object.keys(values), (index) => `$${index + 1}`), Object.values(values));
    await client.end();
    return () => openPostgresStorage(url);
  },
};

/** What the rows of versions from the fifth on have to come to. */
const assertYounger = async (storage: Storage, version: number): Promise<void> => {
  const since = <T>(first: number, value: T, otherwise: T): T => (version >= first ? value : otherwise);
  const erasure = await storage.requests.find('CCCC-CCCC-CCCC');
  assert.deepEqual([erasure?.suppression, erasure?.representative?.name], since(5, ['remove', 'Al'], [undefined, undefined]));
  assert.deepEqual((await storage.integrationKeys.list()).map(({ id }) => id), since(6, ['k-1'], []));
  assert.equal((await storage.secrets.find(HASH))?.reference, since(7, 'AAAA-AAAA-AAAA', undefined));
  assert.deepEqual(await storage.webhooks.endpoints(), since(8, ['crm'], []));
  assert.deepEqual((await Array.fromAsync(storage.webhooks.list())).map(({ id, endpoint }) => [id, endpoint]), since(8, [['msg_1', 'crm']], []));
  assert.deepEqual((await storage.acknowledgements.findByHashes([HASH])).map(({ reference }) => reference), since(9, ['DDDD-DDDD-DDDD'], []));
  const steps = (await storage.requests.stepsOf('AAAA-AAAA-AAAA')).map(({ step }) => step);
  assert.deepEqual(steps, since(10, ['receive', 'acknowledge'], ['receive']));
  const reminded = await storage.transaction(({ chores }) => chores.claimReminder({ reference: 'AAAA-AAAA-AAAA', dueBy: '2026-01-31', days: 7 }));
  assert.equal(reminded, version < 12);
  assert.deepEqual((await storage.receiptKeys.list()).map(({ id }) => id), since(13, ['r-1'], []));
  assert.deepEqual(await storage.people.requestsOf([HASH]), since(14, ['AAAA-AAAA-AAAA'], []));
  assert.deepEqual(await storage.people.mailsOf([HASH]), since(14, [{ kind: 'a', at: AT }], []));
  const ids = ['one', ...since(14, ['three'], []), ...since(9, ['two'], [])];
  assert.deepEqual(await storage.suppression.keyIds(), ids);
};

for (const { name, make } of [sqlite, postgres])
  describe(`the schema on ${name}`, () => {
    for (let version = 1; version <= MIGRATIONS.length; version += 1)
      it(`comes from version ${version} to the newest with every row, and repeats harmlessly`, async (t) => {
        const open = await make(t, version);
        await (await open()).close();
        const storage = await open();
        t.after(() => storage.close());
        const [request] = await Array.fromAsync(storage.requests.list());
        assert.deepEqual([request?.reference, request?.subject, request?.channels], ['AAAA-AAAA-AAAA', { email: 'jo@example.com' }, ['email']]);
        const found = await storage.suppression.findByHashes([HASH]);
        assert.deepEqual(found, [
          { kind: 'email', hash: HASH, keyId: 'one', channel: 'email', company: '*', list: '*', effect: 'suppress', since: AT, reference: 'AAAA-AAAA-AAAA', cause: 'objection', turn: 0 },
        ]);
        assert.deepEqual(await Array.fromAsync(storage.audit.list()), [row]);
        assert.equal(await findBreak(storage.audit.list()), undefined);
        const kept = await storage.transaction(({ idempotency }) => idempotency.find([HASH]));
        assert.deepEqual(kept, { keyHash: HASH, bodyHash: HASH, status: 201, body: '{}', at: AT });
        assert.deepEqual((await storage.notices.list()).map((each) => each.version), version >= 2 ? ['1.0'] : []);
        assert.deepEqual(await storage.preferences.trackingOf([HASH]), version >= 3 ? { opens: 'refuse', clicks: 'unsaid' } : TRACKING);
        assert.deepEqual((await storage.preferences.eventsOf([HASH], 5)).map(({ reference }) => reference), version >= 3 ? ['BBBB-BBBB-BBBB'] : []);
        assert.deepEqual(await storage.preferences.reasons(), version >= 3 ? [{ day: '2026-01-01', reason: 'other', count: 3 }] : []);
        assert.equal(await storage.outbox.size(), version >= 3 ? 1 : 0);
        await assertYounger(storage, version);
      });
  });
