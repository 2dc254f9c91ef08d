import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../app.fixture.ts';
import { chain } from '../audit/chain.ts';
import { administer, temporaryDatabase } from '../storage/postgres/database.fixture.ts';
import { openPostgresStorage } from '../storage/postgres/postgres-storage.ts';
import { runHere } from './command.fixture.ts';

const ROWS = 6;

/** Somebody with the database changes its audit trail past its triggers, and `audit verify` tells. */
const TAMPERINGS: Readonly<Record<string, readonly [sql: string, findings: readonly string[]]>> = {
  'was changed': ["update audit set details = '{}' where seq = 4", ['BROKEN: row 4 was changed after it was written.']],
  'was taken out': ['delete from audit where seq = 3', ['BROKEN: row 3 is missing.']],
  'has changed places with another': ['update audit set seq = -seq where seq in (2, 5); update audit set seq = case seq when -2 then 5 else 2 end where seq < 0', ['BROKEN: row 2 was moved: it was written as row 5.', 'BROKEN: row 3 does not follow the row before it.', 'BROKEN: row 5 was moved: it was written as row 2.', 'BROKEN: row 6 does not follow the row before it.']],
};

describe('clarion-privacy audit verify on PostgreSQL', () => {
  for (const [what, [sql, findings]] of Object.entries(TAMPERINGS))
    it(`names first the row that ${what}`, async (t) => {
      const url = await temporaryDatabase(t);
      const storage = await openPostgresStorage(url);
      for (let each = 1; each <= ROWS; each += 1)
        await storage.transaction(async ({ audit }) => audit.append(chain({ at: '2026-09-03T10:15:00.000Z', event: 'request.received', reference: `R${each}`, details: { each } }, await audit.last())));
      await storage.close();
      const verify = async () => runHere(['audit', 'verify'], { folder: await temporaryFolder(t), variables: { CLARION_DATABASE: url } });
      const whole = await verify();
      assert.equal(whole.code, 0, whole.stderr);
      await administer(url, `alter table audit disable trigger all; ${sql}`);
      const { code, stderr } = await verify();
      assert.deepEqual([code, stderr.split('\n').filter((line) => line.startsWith('BROKEN'))], [1, findings]);
    });
});
