import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { temporaryFolder } from '../../app.fixture.ts';
import { GroupCommit } from '../sql/group-commit.ts';
import { asStorageError } from './errors.ts';
import { makeDurable, openDatabase } from './open-database.ts';
import { sqliteGroup } from './sqlite-group.ts';

const start = async (t: TestContext) => {
  const file = join(await temporaryFolder(t), 'group.sqlite');
  const database = openDatabase(file);
  makeDurable(database);
  database.exec(`
    create table kept (id integer primary key, value text not null);
    create table promise (kept integer references kept (id) deferrable initially deferred);
  `);
  let commits = 0;
  const counted = new Proxy(database, {
    get(target, name) {
      if (name !== 'prepare') return Reflect.get(target, name, target) as unknown;
      return (text: string) => {
        const prepared = target.prepare(text);
        const run = () => {
          const result = prepared.run();
          commits += 1;
          return result;
        };
        return text === 'commit' ? { run } : prepared;
      };
    },
  });
  t.after(() => database.close());
  const group = new GroupCommit(sqliteGroup(counted), (error) => asStorageError(error, file));
  const keep = (value: string) => group.run(async () => database.prepare('insert into kept (value) values (?)').run(value));
  const kept = () => database.prepare('select value from kept').pluck().all();
  return { file, database, group, keep, kept, commits: () => commits };
};

const outcomes = async (all: readonly Promise<unknown>[]) => (await Promise.allSettled(all)).map(({ status }) => status);

describe('transactions that arrive together', () => {
  it('share one commit', async (t) => {
    const { keep, kept, commits } = await start(t);
    await Promise.all(['a', 'b', 'c'].map(keep));
    assert.deepEqual(kept(), ['a', 'b', 'c']);
    assert.equal(commits(), 1);
  });

  it('settle only when the commit is done', async (t) => {
    const { keep, group, commits } = await start(t);
    const seen: number[] = [];
    await Promise.all([
      keep('a').then(() => seen.push(commits())),
      group.run(() => Promise.reject(new Error('no'))).catch(() => seen.push(commits())),
    ]);
    assert.deepEqual(seen, [1, 1]);
  });

  it('fail alone when one of them fails halfway', async (t) => {
    const { database, group, keep, kept } = await start(t);
    const halfway = group.run(async () => {
      database.exec("insert into kept (value) values ('half')");
      database.exec('insert into kept (value) values (null)');
    });
    assert.deepEqual(await outcomes([keep('a'), halfway, keep('b')]), ['fulfilled', 'rejected', 'fulfilled']);
    assert.deepEqual(kept(), ['a', 'b']);
  });

  it('all fail when their commit fails, and the next go through', async (t) => {
    const { database, group, keep, kept } = await start(t);
    const breaksCommit = group.run(async () => database.exec('insert into promise values (99)'));
    assert.deepEqual(await outcomes([keep('a'), breaksCommit]), ['rejected', 'rejected']);
    assert.deepEqual(kept(), []);
    await keep('b');
    assert.deepEqual(kept(), ['b']);
  });

  it('are refused as unavailable while the disk is full, and taken when it has room', async (t) => {
    const { database, keep, kept } = await start(t);
    await keep('a');
    const pages = database.pragma('page_count', { simple: true }) as number;
    database.pragma(`max_page_count = ${pages}`);
    const large = 'x'.repeat(100_000);
    await assert.rejects(keep(large), { name: 'StorageError', code: 'unavailable' });
    database.pragma(`max_page_count = ${pages + 100}`);
    await keep(large);
    assert.deepEqual(kept(), ['a', large]);
  });

  it('are refused as unavailable while another process holds the database', async (t) => {
    const { file, database, keep, kept } = await start(t);
    database.pragma('busy_timeout = 0');
    const other = openDatabase(file);
    t.after(() => other.close());
    other.exec('begin immediate');
    await assert.rejects(keep('a'), { name: 'StorageError', code: 'unavailable' });
    other.exec('rollback');
    await keep('b');
    assert.deepEqual(kept(), ['b']);
  });
});
