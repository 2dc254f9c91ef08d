import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { OBJECTION, keyNamed, postJson, startApp, storedIn } from '../app.fixture.ts';
import { createApp } from '../app.ts';
import { openDatabase } from '../storage/sqlite/open-database.ts';
import { SQLITE_FILE, openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';

const codeOf = async (response: Response) => `${response.status} ${((await response.json()) as { type: string }).type.split(':').at(-1)}`;

describe('an Idempotency-Key', () => {
  it('is required with JSON', async (t) => {
    const { app, storage } = await startApp(t);
    for (const key of ['', 'short', 'a'.repeat(129), 'white space']) {
      assert.equal(await codeOf(await postJson(app, OBJECTION, { key })), '400 idempotency-key-missing');
    }
    assert.deepEqual(await storedIn(storage), []);
  });

  it('gets the first answer again, byte for byte, and stores nothing twice', async (t) => {
    const { app, storage, time } = await startApp(t);
    const first = await (await postJson(app, OBJECTION)).text();
    time.now = new Date('2026-09-04T10:14:59.999Z');
    const again = await postJson(app, OBJECTION);
    assert.equal(again.status, 201);
    assert.equal(await again.text(), first);
    assert.equal((await storedIn(storage)).length, 1);
    assert.equal((await Array.fromAsync(storage.audit.list())).length, 1);
  });

  it('is refused with another body, which is not stored', async (t) => {
    const { app, storage } = await startApp(t);
    await postJson(app, OBJECTION);
    const other = { ...OBJECTION, subject: { email: 'al@example.com' } };
    assert.equal(await codeOf(await postJson(app, other)), '422 idempotency-key-reused');
    assert.equal((await storedIn(storage)).length, 1);
  });

  it('is told to wait while its first request is being taken', async (t) => {
    const { app, storage } = await startApp(t);
    // Another's transaction keeps the first of the two from its end.
    const { promise: ended, resolve: end } = Promise.withResolvers<undefined>();
    const other = storage.transaction(() => ended);
    const both = [postJson(app, OBJECTION), postJson(app, OBJECTION)];
    const refused = await Promise.race(both);
    assert.equal(await codeOf(refused), '409 idempotency-key-in-flight');
    assert.notEqual(refused.headers.get('retry-after'), null);
    end(undefined);
    await other;
    assert.deepEqual((await Promise.all(both)).map(({ status }) => status).sort(), [201, 409]);
    assert.equal((await storedIn(storage)).length, 1);
  });

  it('is free again after a refusal', async (t) => {
    const { app } = await startApp(t);
    assert.equal((await postJson(app, { ...OBJECTION, right: 'oblivion' })).status, 422);
    assert.equal((await postJson(app, OBJECTION)).status, 201);
  });

  it('is forgotten after 24 hours', async (t) => {
    const { app, storage, time } = await startApp(t);
    await postJson(app, OBJECTION);
    time.now = new Date('2026-09-04T10:15:00.000Z');
    await postJson(app, OBJECTION);
    assert.equal((await storedIn(storage)).length, 2);
  });

  it('is purged from the disk when it is forgotten', async (t) => {
    const { app, folder, time } = await startApp(t);
    const database = openDatabase(join(folder, SQLITE_FILE));
    t.after(() => database.close());
    const recorded = () => database.prepare('select count(*) from idempotency').pluck().get();
    await postJson(app, OBJECTION);
    assert.equal(recorded(), 1);
    time.now = new Date('2026-09-05T10:15:00.000Z');
    await postJson(app, OBJECTION, { key: 'key-0002' });
    assert.equal(recorded(), 1);
  });

  it('is known after a crash, by a new server and another process', async (t) => {
    const { app, folder, parts } = await startApp(t);
    const first = await (await postJson(app, OBJECTION)).text();
    const storage = openSqliteStorage(folder);
    t.after(() => storage.close());
    assert.equal(await (await postJson(createApp({ ...parts, storage }), OBJECTION)).text(), first);
    assert.equal((await storedIn(storage)).length, 1);
  });

  it('is known after the suppression key was changed', async (t) => {
    const { app, parts } = await startApp(t);
    const first = await (await postJson(app, OBJECTION)).text();
    const keys = { current: keyNamed('two'), all: [keyNamed('two'), keyNamed('one')] };
    assert.equal(await (await postJson(createApp({ ...parts, keys }), OBJECTION)).text(), first);
  });
});
