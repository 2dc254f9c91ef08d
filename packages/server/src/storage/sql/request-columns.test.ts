import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Sqlite from 'better-sqlite3';
import { MIGRATIONS } from '../migrations/index.ts';
import { COLUMNS, FORGOTTEN, PROOF, toRow } from './request-columns.ts';

/** Columns of a table in the newest schema. */
const columnsOf = (table: string): readonly string[] => {
  const database = new Sqlite(':memory:');
  for (const { sqlite } of MIGRATIONS) database.exec(sqlite);
  return database.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table);
};

describe('the columns of a request', () => {
  const inSchema = columnsOf('request').filter((column) => column !== 'id').sort();

  it('retention.period, erasure.effect: are each forgotten with the person, or named as what proof needs', () => {
    assert.deepEqual([...Object.keys(FORGOTTEN), ...PROOF].sort(), inSchema);
  });

  it('are all written', () => {
    assert.deepEqual([...COLUMNS].sort(), inSchema);
    const dates = { receivedAt: '2026-09-03T10:15:00.000Z', promisedBy: '2026-10-03', statutoryBy: '2026-10-05', dueBy: '2026-10-03' };
    const row = toRow({ reference: 'AAAA-AAAA-AAAA', right: 'access', status: 'received', ...dates, noticeVersion: '2018-05-10', subject: {} });
    assert.deepEqual(Object.keys(row).sort(), inSchema);
  });
});
