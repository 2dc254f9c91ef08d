import assert from 'node:assert/strict';
import { fdatasyncSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { temporaryFolder } from '../../app.fixture.ts';
import { GroupCommit } from '../sql/group-commit.ts';
import { CommitLog } from './commit-log.ts';
import { asStorageError } from './errors.ts';
import { flushBeside, makeDurable, openDatabase } from './open-database.ts';
import { sqliteGroup } from './sqlite-group.ts';

/** Groups whose flushes wait until the test lets each end, or fail. */
const start = async (t: TestContext) => {
  const file = join(await temporaryFolder(t), 'log.sqlite');
  const database = openDatabase(file);
  makeDurable(database);
  database.exec('create table kept (id integer primary key, value text not null)');
  const flushes: PromiseWithResolvers<void>[] = [];
  let { promise: asked, resolve: tell } = Promise.withResolvers<void>();
  const log = new CommitLog(file, (descriptor) => {
    fdatasyncSync(descriptor);
    const flush = Promise.withResolvers<void>();
    flushes.push(flush);
    tell();
    ({ promise: asked, resolve: tell } = Promise.withResolvers<void>());
    return flush.promise;
  });
  t.after(() => {
    database.close();
    log.close();
  });
  const group = new GroupCommit(sqliteGroup(database, log), (error) => asStorageError(error, file));
  const answered: string[] = [];
  const keep = (value: string) =>
    group
      .run(async () => database.prepare('insert into kept (value) values (?)').run(value))
      .then(() => void answered.push(value));
  const kept = () => database.prepare('select value from kept').pluck().all();
  /** Resolves with the flush that is asked for next, or was already. */
  const flush = async (number: number) => {
    while (flushes.length < number) await asked;
    return flushes[number - 1]!;
  };
  return { database, log, group, keep, kept, answered, flush, flushes };
};

describe('the flush of the log', () => {
  it('is what an answer waits for, and the next transactions do not', async (t) => {
    const { keep, kept, answered, flush, flushes } = await start(t);
    const first = keep('a');
    const flushing = await flush(1);
    const second = keep('b');
    while (kept().length < 2) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([kept(), answered, flushes.length], [['a', 'b'], [], 1]);
    flushing.resolve();
    await first;
    assert.deepEqual(answered, ['a']);
    (await flush(2)).resolve();
    await second;
    assert.deepEqual(answered, ['a', 'b']);
  });

  it('is shared by all that were committed while another was under way, which are as many each time as wait already', async (t) => {
    const { keep, kept, flush, flushes } = await start(t);
    const first = keep('a');
    const flushing = await flush(1);
    const others = [keep('b')];
    while (kept().length < 2) await new Promise((resolve) => setImmediate(resolve));
    others.push(keep('c'));
    for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(kept(), ['a', 'b']);
    others.push(keep('d'));
    while (kept().length < 4) await new Promise((resolve) => setImmediate(resolve));
    flushing.resolve();
    await first;
    (await flush(2)).resolve();
    await Promise.all(others);
    assert.equal(flushes.length, 2);
  });

  it('refuses all that waited when it fails, and what comes next goes by way of the database until it is sound', async (t) => {
    const { database, log, keep, kept, answered, flush } = await start(t);
    const first = keep('a');
    const flushing = await flush(1);
    const second = keep('b');
    while (kept().length < 2) await new Promise((resolve) => setImmediate(resolve));
    flushing.reject(Object.assign(new Error('i/o error, fdatasync'), { code: 'EIO' }));
    for (const refused of [first, second]) await assert.rejects(refused, { name: 'StorageError', code: 'unavailable' });
    assert.deepEqual([answered, log.isLost], [[], true]);

    // While somebody reads, the log cannot be emptied.
    database.pragma('busy_timeout = 0');
    const reader = openDatabase(database.name);
    t.after(() => reader.close());
    reader.exec('begin; select * from kept');
    await assert.rejects(keep('c'), { name: 'StorageError', code: 'unavailable' });
    reader.exec('rollback');

    const third = keep('d');
    (await flush(2)).resolve();
    await third;
    assert.deepEqual([kept(), answered, log.isLost], [['a', 'b', 'd'], ['d'], false]);
  });

  it('is waited for before the storage closes', async (t) => {
    const { group, keep, answered, flush } = await start(t);
    const first = keep('a');
    const flushing = await flush(1);
    const closing = group.settled().then(() => answered.push('closed'));
    flushing.resolve();
    await Promise.all([first, closing]);
    assert.deepEqual(answered, ['a', 'closed']);
  });

  it('stays with the commit where the database keeps no log', async (t) => {
    const database = openDatabase(join(await temporaryFolder(t), 'plain.sqlite'));
    t.after(() => database.close());
    assert.equal(flushBeside(database), undefined);
    makeDurable(database);
    const FULL = 2;
    assert.equal(database.pragma('synchronous', { simple: true }), FULL);
  });
});
