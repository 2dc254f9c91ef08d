import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import pg from 'pg';
import { MIGRATIONS } from '../migrations/index.ts';
import { administer, temporaryDatabase } from './database.fixture.ts';
import { openPostgresStorage } from './postgres-storage.ts';

const query = async (url: string, text: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text);
  await client.end();
  return rows;
};

describe('the PostgreSQL database', () => {
  it('is made once by processes that start at once, and opens again harmlessly', async (t) => {
    const url = await temporaryDatabase(t);
    for (let round = 0; round < 2; round += 1) {
      const all = await Promise.all([1, 2, 3, 4].map(() => openPostgresStorage(url)));
      await Promise.all(all.map((each) => each.close()));
      assert.deepEqual(await query(url, 'select version from clarion_schema'), [{ version: MIGRATIONS.length }]);
    }
  });

  it('compares every text as bytes', async (t) => {
    const url = await temporaryDatabase(t);
    await (await openPostgresStorage(url)).close();
    const text = "from information_schema.columns where table_schema = current_schema and data_type = 'text'";
    const [counted] = await query(url, `select count(*) filter (where collation_name = 'C')::int as as_bytes, count(*)::int as all ${text}`);
    assert.equal(counted?.['as_bytes'], counted?.['all']);
    assert.notEqual(counted?.['all'], 0);
  });

  it('refuses a newer schema with one line, and leaves it as it was', async (t) => {
    const url = await temporaryDatabase(t);
    await (await openPostgresStorage(url)).close();
    await administer(url, 'update clarion_schema set version = 99');
    await assert.rejects(openPostgresStorage(url), { name: 'StorageError', code: 'newer-schema', message: /schema 99.*Start that release\.$/ });
    assert.deepEqual(await query(url, 'select version from clarion_schema'), [{ version: 99 }]);
  });

  it('refuses the database of another program, and leaves it as it was', async (t) => {
    const url = await temporaryDatabase(t);
    await administer(url, 'create table request (id integer)');
    await assert.rejects(openPostgresStorage(url), { name: 'StorageError', code: 'damaged', message: /another program/ });
    const tables = await query(url, 'select tablename from pg_tables where schemaname = current_schema');
    assert.deepEqual(tables, [{ tablename: 'request' }]);
  });

  it('refuses to change or remove an audit row or a notice, whoever asks', async (t) => {
    const url = await temporaryDatabase(t);
    await (await openPostgresStorage(url)).close();
    const row = "(1, '', '', '', '', '', '')";
    await administer(url, `insert into audit values ${row}; insert into notice values ('1.0', '', '', '')`);
    for (const text of ["update audit set event = 'other'", 'delete from audit', 'truncate audit', 'insert into audit values (3, \'\', \'\', \'\', \'\', \'\', \'\')'])
      await assert.rejects(administer(url, text), /append-only/, text);
    for (const text of ["update notice set body = 'other'", 'delete from notice', 'truncate notice'])
      await assert.rejects(administer(url, text), /a notice that was served stays/, text);
  });
});
