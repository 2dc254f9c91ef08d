import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { chain, findBreak } from '../audit/chain.ts';
import { administer, temporaryDatabase } from '../storage/postgres/database.fixture.ts';
import { openPostgresStorage } from '../storage/postgres/postgres-storage.ts';
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';
import { object, Workplace } from './spawned.fixture.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.dispose());

const move = (url: string) => place.run(['move', '--from', place.data, '--to', url]);

describe('clarion-privacy move', () => {
  it('carries a store over, which then serves from PostgreSQL as before, and a second run finds all of it there', async (t) => {
    const url = await temporaryDatabase(t);
    const server = await place.serve();
    const taken = await object(server.url, { email: 'jane@example.com', name: 'Jane Ő \\ "{}"' });
    await object(server.url, { phone: '020 7946 0001' });
    await server.end('SIGTERM');
    for (const expected of [/^Moved \d+ rows in \d+ tables, /u, /^Nothing to do: all of it was moved before, /u]) {
      const { code, stderr } = await move(url);
      assert.equal(code, 0, stderr);
      assert.match(stderr, expected);
    }
    const env = { CLARION_DATABASE: url };
    const moved = await place.serve(env);
    // The same key gets the same answer; a new request gets an id after those that came.
    assert.deepEqual(await object(moved.url, { email: 'jane@example.com', name: 'Jane Ő \\ "{}"' }), taken);
    await object(moved.url, { email: 'jo@example.com' });
    await moved.end('SIGTERM');
    assert.match((await place.run(['requests'], { env })).stderr, /^3 requests\.$/mu);
    place.write('list.csv', 'email\nJANE@EXAMPLE.COM\n');
    assert.match((await place.run(['screen', 'list.csv'], { env })).stdout.toString(), /,held,/u);
    assert.match(await place.refusal(['move', '--from', place.data, '--to', url]), /holds other data than .*Move into an empty database\.$/u);
  });

  it('refuses while the server runs', async (t) => {
    const url = await temporaryDatabase(t);
    const server = await place.serve();
    assert.match(await place.refusal(['move', '--from', place.data, '--to', url]), /clarion\.sqlite is in use\. Stop the server/u);
    await server.end('SIGTERM');
  });

  it('leaves nothing behind when it is killed half way, and carries all of it over when it is run again', async (t) => {
    const url = await temporaryDatabase(t);
    await (await openPostgresStorage(url)).close();
    const storage = openSqliteStorage(place.data);
    await storage.transaction(async ({ audit, notices }) => {
      await notices.add({ version: '1.0', hash: '', body: '{}', at: '' });
      for (let each = 0; each < 2_500; each += 1) await audit.append(chain({ at: '', event: 'a', reference: String(each), details: {} }, await audit.last()));
    });
    await storage.close();
    // The trail is there when the move waits for the table after it: then it is killed.
    const blocker = new pg.Client({ connectionString: url });
    await blocker.connect();
    await blocker.query('begin; lock table notice in share mode');
    // Within the blocker's own transaction what others do looks the same for ever.
    const watcher = new pg.Client({ connectionString: url });
    await watcher.connect();
    const child = spawn(process.execPath, ['--conditions=clarion-source', CLI, 'move', '--from', place.data, '--to', url], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    for (;;) {
      const { rows } = await watcher.query("select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into \"notice\"%'");
      if (rows.length > 0) break;
      assert.equal(child.exitCode, null, 'the move ended before it was killed');
    }
    child.kill('SIGKILL');
    await ended;
    await blocker.query('rollback');
    await Promise.all([blocker.end(), watcher.end()]);
    await administer(url, 'begin; lock table audit in access exclusive mode; rollback');
    const { code, stderr } = await move(url);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /^Moved 2501 rows/u);
    const target = await openPostgresStorage(url);
    t.after(() => target.close());
    assert.equal((await Array.fromAsync(target.audit.list())).length, 2_500);
    assert.equal(await findBreak(target.audit.list()), undefined);
  });
});
