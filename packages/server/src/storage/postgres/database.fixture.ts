import { randomBytes } from 'node:crypto';
import type { TestContext } from 'node:test';
import pg from 'pg';
import { startCluster } from './cluster.fixture.ts';

let own: Promise<string> | undefined;

/** The cluster that the whole run shares (`test/postgres/run.ts` sets its address), or one for this process, which ends with it. */
const clusterUrl = (): Promise<string> => {
  const given = process.env['CLARION_TEST_POSTGRES'];
  return (own ??= given ? Promise.resolve(given) : startCluster().then(({ url }) => url));
};

/** The address of an empty schema of the test's own: it is a database to whoever opens it, and quicker made. */
export const temporaryDatabase = async (t: TestContext): Promise<string> => {
  const url = `${await clusterUrl()}/postgres`;
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(url, `create schema ${name}`);
  t.after(() => administer(url, `drop schema ${name} cascade`));
  return `${url}?options=${encodeURIComponent(`-c search_path=${name}`)}`;
};

/** Runs a statement as the operator. */
export const administer = async (url: string, text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
};
