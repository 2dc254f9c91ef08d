import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { OBJECTION, postJson, receiptOf, startApp, storedIn } from '../../app.fixture.ts';
import { startCluster } from './cluster.fixture.ts';
import type { Cluster } from './cluster.fixture.ts';
import { administer } from './database.fixture.ts';
import { openPostgresStorage } from './postgres-storage.ts';

describe('a PostgreSQL that goes away and comes back', () => {
  let cluster: Cluster;
  before(async () => {
    cluster = await startCluster();
  });
  after(() => cluster.dispose());

  for (const how of ['fast', 'immediate'] as const)
    it(`is answered with 503 and a time to come back after a stop that is ${how}, and serves again by itself with all it had`, async (t) => {
      await administer(`${cluster.url}/postgres`, `create database ${how}`);
      const storage = await openPostgresStorage(`${cluster.url}/${how}`);
      const { app } = await startApp(t, { wrap: () => storage });
      const post = (key: string) => postJson(app, OBJECTION, { key: `${how}-${key}` });
      const first = await receiptOf(await post('key-1'));
      await cluster.stop(how);
      const refused = await post('key-2');
      assert.equal(refused.status, 503);
      assert.notEqual(refused.headers.get('retry-after'), null);
      const unread = await app.request('/.well-known/jwks.json');
      assert.equal(unread.status, 503);
      assert.notEqual(unread.headers.get('retry-after'), null);
      assert.equal((await app.request('/health/ready')).status, 503);
      assert.equal((await app.request('/health/live')).status, 200);
      await cluster.start();
      assert.equal((await app.request('/health/ready')).status, 200);
      const second = await receiptOf(await post('key-2'));
      assert.equal((await receiptOf(await post('key-1'))).reference, first.reference);
      const references = (await storedIn(storage)).map(({ reference }) => reference);
      assert.deepEqual(references, [first.reference, second.reference]);
    });
});
