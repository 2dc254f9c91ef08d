import assert from 'node:assert/strict';
import { createHook } from 'node:async_hooks';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Sqlite from 'better-sqlite3';
import { temporaryFolder } from '../../app.fixture.ts';
import { chain } from '../../audit/chain.ts';
import { decide } from '../../suppression/decide.ts';
import { everyConformance } from '../every.conformance.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { migrate, schemaOf } from './migrate.ts';
import { makeDurable, openDatabase } from './open-database.ts';
import { SQLITE_FILE, openSqliteStorage } from './sqlite-storage.ts';

everyConformance('SQLite', async (t) => {
  const folder = await temporaryFolder(t);
  return () => openSqliteStorage(folder);
});

describe('the SQLite database', () => {
  it('flushes each commit to disk, unless its log does', async (t) => {
    const folder = await temporaryFolder(t);
    const database = openDatabase(join(folder, SQLITE_FILE));
    t.after(() => database.close());
    makeDurable(database);
    const FULL = 2;
    assert.equal(database.pragma('journal_mode', { simple: true }), 'wal');
    assert.equal(database.pragma('synchronous', { simple: true }), FULL);
    assert.equal(database.pragma('foreign_keys', { simple: true }), 1);
  });

  it('gives no answer before a flush that began after its commit has ended', async (t) => {
    const storage = openSqliteStorage(await temporaryFolder(t));
    t.after(() => storage.close());
    const files = new Set<number>();
    let flushed = 0;
    // Within a transaction, nothing else here goes to a file by another thread.
    const hook = createHook({
      init: (id, type) => void (type === 'FSREQCALLBACK' && files.add(id)),
      before: (id) => void (files.has(id) && (flushed += 1)),
    }).enable();
    t.after(() => hook.disable());
    for (let each = 1; each <= 3; each += 1) {
      await storage.transaction(({ notices }) => notices.add({ version: String(each), hash: 'a', body: '{}', at: '2026-09-03T10:15:00.000Z' }));
      assert.equal(flushed, each);
    }
  });

  it('refuses to change or remove an audit row, whoever asks', async (t) => {
    const folder = await temporaryFolder(t);
    const storage = openSqliteStorage(folder);
    await storage.transaction(({ audit }) =>
      audit.append(chain({ at: '2026-09-03T10:15:00.000Z', event: 'a', reference: 'b', details: {} }, undefined)),
    );
    await storage.close();
    const database = new Sqlite(join(folder, SQLITE_FILE));
    t.after(() => database.close());
    for (const text of [
      "update audit set event = 'other'",
      'delete from audit',
      "insert or replace into audit select seq, at, 'other', reference, details, previous_hash, hash from audit",
    ]) {
      assert.throws(() => database.exec(text), /append-only/, text);
    }
  });

  it('refuses to change or remove a notice that was served, whoever asks', async (t) => {
    const folder = await temporaryFolder(t);
    const storage = openSqliteStorage(folder);
    await storage.transaction(({ notices }) => notices.add({ version: '1.0', hash: 'a', body: '{}', at: '2026-09-03T10:15:00.000Z' }));
    await storage.close();
    const database = new Sqlite(join(folder, SQLITE_FILE));
    t.after(() => database.close());
    for (const text of ["update notice set body = 'other'", 'delete from notice', "insert or replace into notice select version, hash, 'other', at from notice"]) {
      assert.throws(() => database.exec(text), /a notice that was served stays/, text);
    }
  });

  it('refuses to change or remove a public key of receipts, whoever asks', async (t) => {
    const folder = await temporaryFolder(t);
    const storage = openSqliteStorage(folder);
    await storage.transaction(({ receiptKeys }) => receiptKeys.add({ id: 'r-a', x: 'x', createdAt: '2026-09-03T10:15:00.000Z' }));
    await storage.close();
    const database = new Sqlite(join(folder, SQLITE_FILE));
    t.after(() => database.close());
    for (const text of ["update receipt_key set x = 'other'", 'delete from receipt_key', "insert or replace into receipt_key select id, 'other', created_at from receipt_key"]) {
      assert.throws(() => database.exec(text), /a key that signed receipts stays/, text);
    }
  });

  it('object.suppression: brings the entries of the first release over, and they hold as before', async (t) => {
    const folder = await temporaryFolder(t);
    const database = new Sqlite(join(folder, SQLITE_FILE));
    database.exec(MIGRATIONS[0]!.sqlite);
    database.pragma(`application_id = ${0x434c_524e}`);
    database.pragma('user_version = 1');
    const [first, second] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const insert = database.prepare("insert into suppression values ('email', ?, 'one', ?, ?, '2026-01-01T00:00:00.000Z', 'AAAA-AAAA-AAAA')");
    insert.run(first, '*', '*');
    insert.run(second, 'email', 'ccm');
    insert.run(second, 'email', '*');
    database.close();
    const storage = openSqliteStorage(folder);
    t.after(() => storage.close());
    const found = await storage.suppression.findByHashes([first, second]);
    assert.deepEqual([...new Set(found.map(({ effect, cause, turn, list }) => `${effect} ${cause} ${turn} ${list}`))], ['suppress objection 0 *']);
    assert.equal(decide(found.filter(({ hash }) => hash.equals(second)), { channel: 'email', company: 'ccm', list: 'news' }).held, true);
    assert.equal(decide(found.filter(({ hash }) => hash.equals(first)), { channel: 'post', company: 'ccit' }).held, true);
    assert.equal(decide(found.filter(({ hash }) => hash.equals(second)), { channel: 'email', company: 'ccit' }).held, true);
    assert.equal(decide(found.filter(({ hash }) => hash.equals(second)), { channel: 'post' }).held, false);
  });

  it('object.suppression: brings the statements of before mailing lists over, word for word, and what a change can be taken back to', async (t) => {
    const folder = await temporaryFolder(t);
    const database = new Sqlite(join(folder, SQLITE_FILE));
    for (const migration of MIGRATIONS.slice(0, 3)) database.exec(migration.sqlite);
    database.pragma(`application_id = ${0x434c_524e}`);
    database.pragma('user_version = 3');
    const hash = Buffer.alloc(32, 1);
    const kept = { channel: 'email', company: 'ccm', effect: 'allow', since: '2026-01-01T00:00:00.000Z', reference: 'AAAA-AAAA-AAAA', cause: 'preferences', turn: 7 } as const;
    database
      .prepare("insert into suppression (kind, hash, key_id, channel, company, effect, since, reference, cause, turn) values ('email', ?, 'one', ?, ?, ?, ?, ?, ?, ?)")
      .run(hash, ...Object.values(kept));
    const tracking = { opens: 'unsaid', clicks: 'unsaid' };
    database
      .prepare("insert into preference_event (hash, key_id, at, reference, cause, after, before) values (?, 'one', '', '', 'preferences', ?, ?)")
      .run(hash, JSON.stringify({ everything: false, stopped: [], tracking }), JSON.stringify({ statements: [kept], tracking }));
    database.close();
    const storage = openSqliteStorage(folder);
    t.after(() => storage.close());
    assert.deepEqual(await storage.suppression.findByHashes([hash]), [{ ...kept, kind: 'email', hash, keyId: 'one', list: '*' }]);
    const [event] = await storage.preferences.eventsOf([hash], 1);
    assert.deepEqual(event?.before, { statements: [{ ...kept, list: '*' }], tracking });
  });

  it('refuses a newer schema with one line, and leaves the file as it was', async (t) => {
    const folder = await temporaryFolder(t);
    await openSqliteStorage(folder).close();
    const database = new Sqlite(join(folder, SQLITE_FILE));
    database.pragma('user_version = 99');
    database.close();
    const bytes = await readFile(join(folder, SQLITE_FILE));
    assert.throws(() => openSqliteStorage(folder), { name: 'StorageError', code: 'newer-schema', message: /schema 99.*Start that release\.$/ });
    assert.deepEqual(await readFile(join(folder, SQLITE_FILE)), bytes);
  });

  it('refuses the database of another program, and leaves it as it was', async (t) => {
    const folder = await temporaryFolder(t);
    const database = new Sqlite(join(folder, SQLITE_FILE));
    database.exec('create table request (id integer)');
    database.close();
    assert.throws(() => openSqliteStorage(folder), { code: 'damaged', message: /another program/ });
    assert.deepEqual(await readdir(folder), [SQLITE_FILE]);
  });

  it('takes a new file for its own, whenever another process brings it up to date while it looks', async (t) => {
    for (const call of [1, 2, 3]) {
      const file = join(await temporaryFolder(t), SQLITE_FILE);
      const [looking, other] = [openDatabase(file), openDatabase(file)];
      let calls = 0;
      // After so many calls of the one that looks, the other is there first.
      const interrupted = new Proxy(looking, {
        get: (database, name: 'pragma' | 'prepare') => (text: string, options?: Sqlite.PragmaOptions) => {
          const answer: unknown = database[name](text, options);
          if ((calls += 1) === call) migrate(other, file);
          return answer;
        },
      });
      assert.ok([0, MIGRATIONS.length].includes(schemaOf(interrupted, file)), `after call ${call}`);
      assert.ok(calls > 0);
      for (const database of [looking, other]) database.close();
    }
  });

  for (const [what, content] of [
    ['text', 'This is no database, and it is long enough for a header. '.repeat(100)],
    ['a torn header', 'SQLite format 3\0'.padEnd(4096, 'x')],
  ] as const) {
    it(`refuses a file that holds ${what}, and leaves it as it was`, async (t) => {
      const folder = await temporaryFolder(t);
      await writeFile(join(folder, SQLITE_FILE), content);
      assert.throws(() => openSqliteStorage(folder), { name: 'StorageError', code: 'damaged' });
      assert.equal(await readFile(join(folder, SQLITE_FILE), 'utf8'), content);
    });
  }

  it('refuses a data folder that is a file', async (t) => {
    const folder = await temporaryFolder(t);
    await writeFile(join(folder, 'taken'), '');
    assert.throws(() => openSqliteStorage(join(folder, 'taken')), { name: 'StorageError', code: 'unwritable' });
  });

  it('refuses a folder in the place of the database', async (t) => {
    const folder = await temporaryFolder(t);
    openSqliteStorage(join(folder, SQLITE_FILE)).close();
    assert.throws(() => openSqliteStorage(folder), { name: 'StorageError', code: 'unwritable' });
  });

  it('leaves the file to others once it is closed', async (t) => {
    const folder = await temporaryFolder(t);
    await openSqliteStorage(folder).close();
    const database = new Sqlite(join(folder, SQLITE_FILE), { timeout: 0 });
    t.after(() => database.close());
    database.pragma('locking_mode = exclusive');
    database.exec('begin exclusive; rollback');
  });

  it('opens twice at once, so that a list can be screened while the server runs', async (t) => {
    const folder = await temporaryFolder(t);
    const [server, screening] = [openSqliteStorage(folder), openSqliteStorage(folder)];
    t.after(() => Promise.all([server.close(), screening.close()]));
    const hash = Buffer.alloc(32, 1);
    await server.transaction(({ suppression }) =>
      suppression.put([{ kind: 'email', hash, keyId: 'one', channel: '*', company: '*', list: '*', effect: 'suppress', since: '', reference: '', cause: 'objection', turn: 1 }]),
    );
    assert.equal((await screening.suppression.findByHashes([hash])).length, 1);
  });
});
