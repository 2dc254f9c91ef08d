import assert from 'node:assert/strict';
import { copyFile, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { temporaryFolder } from '../../app.fixture.ts';
import { Checkpoints } from './checkpoints.ts';
import { makeDurable, openDatabase } from './open-database.ts';

/** Frames after which the thread is sent. */
const SOON = 50;
const LARGE = 'x'.repeat(2_000);
/** Milliseconds after which what has not come to pass never will. */
const NEVER = 30_000;

const start = async (t: TestContext) => {
  const folder = await temporaryFolder(t);
  const database = openDatabase(join(folder, 'log.sqlite'));
  makeDurable(database);
  database.exec('create table kept (id integer primary key, value text not null)');
  const checkpoints = new Checkpoints(database, SOON);
  // The writer's own, at a length that no test waits for, would hide that the thread does nothing.
  database.pragma('wal_autocheckpoint = 0');
  t.after(() => database.close());
  const insert = database.prepare('insert into kept (value) values (?)');
  const look = () => (database.pragma('wal_checkpoint(noop)') as [{ readonly log: number; readonly checkpointed: number }])[0];
  /** As a server does: it sees to the log before each transaction, and others have their turn after it. */
  const write = async () => {
    checkpoints.tend();
    insert.run(LARGE);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const writeUntil = async (isSo: () => boolean, missing: string) => {
    const started = performance.now();
    while (!isSo()) {
      assert.ok(performance.now() - started < NEVER, `${missing}: ${JSON.stringify(look())}`);
      await write();
    }
  };
  /** Writes until the log, longer than this, has begun anew. */
  const writeUntilAnew = async () => {
    let longest = 0;
    await writeUntil(() => look().log < (longest = Math.max(longest, look().log)), 'No checkpoint has brought the log over');
    return longest;
  };
  const rows = () => database.prepare('select count(*) from kept').pluck().get() as number;
  return { folder, database, checkpoints, write, writeUntil, writeUntilAnew, look, rows };
};

describe('the log of commits', () => {
  it('is brought into the database on another thread while it is written, and begins anew', async (t) => {
    const { checkpoints, writeUntilAnew } = await start(t);
    assert.ok((await writeUntilAnew()) >= SOON);
    assert.ok((await writeUntilAnew()) >= SOON);
    await checkpoints.close();
  });

  it('holds what somebody reads until they are done, and begins anew then', async (t) => {
    const { database, checkpoints, write, writeUntil, writeUntilAnew, look } = await start(t);
    await write();
    const reader = openDatabase(database.name);
    t.after(() => reader.close());
    reader.exec('begin');
    assert.equal(reader.prepare('select count(*) from kept').pluck().get(), 1);
    await writeUntil(() => look().log > 4 * SOON, 'The log does not grow');
    assert.ok(look().checkpointed < SOON);
    assert.equal(reader.prepare('select count(*) from kept').pluck().get(), 1);
    reader.exec('commit');
    assert.ok((await writeUntilAnew()) > 4 * SOON);
    await checkpoints.close();
  });

  it('loses nothing where the thread cannot run, which is started anew later', async (t) => {
    const { folder, database, checkpoints, writeUntil, writeUntilAnew, look, rows } = await start(t);
    const [file, away] = [database.name, join(folder, 'away')];
    await rename(file, away);
    await writeUntil(() => look().log > 4 * SOON, 'The log does not grow');
    assert.equal(look().checkpointed, 0);
    const before = rows();
    await rename(away, file);
    await writeUntilAnew();
    assert.ok(rows() > before);
    await checkpoints.close();
  });

  it('is gone once the storage is closed, all of it in the database', async (t) => {
    const { folder, database, checkpoints, writeUntilAnew, rows } = await start(t);
    await writeUntilAnew();
    const written = rows();
    await checkpoints.close();
    database.close();
    assert.deepEqual(await readdir(folder), ['log.sqlite']);
    await copyFile(database.name, join(folder, 'copy.sqlite'));
    const copy = openDatabase(join(folder, 'copy.sqlite'));
    t.after(() => copy.close());
    assert.equal(copy.prepare('select count(*) from kept').pluck().get(), written);
  });
});
