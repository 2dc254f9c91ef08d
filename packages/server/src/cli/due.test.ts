import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { StoredRequest } from '../requests/request-store.ts';
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';
import { runHere } from './command.fixture.ts';

const request = (reference: string, rest: Partial<StoredRequest>): StoredRequest => ({
  ...{ reference, right: 'objection', status: 'received', receivedAt: '2026-10-25T23:30:00.000Z' },
  ...{ promisedBy: '2026-11-24', statutoryBy: '2026-11-26', dueBy: '2026-11-24', noticeVersion: '2018-05-10' },
  ...{ subject: { email: 'jane.doe@example.com' } },
  ...rest,
});

const start = async (t: TestContext) => {
  const folder = mkdtempSync(join(tmpdir(), 'clarion-due-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, '.clarion');
  const storage = openSqliteStorage(data);
  await storage.transaction(async ({ requests }) => {
    await requests.add(request('AAAA-0000-0001', {}));
    await requests.add(request('AAAA-0000-0002', { right: 'access', dueBy: '2026-12-20' }));
    await requests.add(request('AAAA-0000-0003', { status: 'fulfilled' }));
    // Acknowledged: the one date of a complaint is behind it (DPA 2018 s.164A).
    await requests.add(request('AAAA-0000-0004', { right: 'complaint', status: 'acknowledged', acknowledgedAt: '2026-11-01T10:00:00.000Z' }));
  });
  await storage.close();
  const due = async (words: readonly string[] = [], at = '2026-11-25T12:00:00Z') => {
    const { code, stdout, stderr: told } = await runHere(['due', ...words], { folder, variables: { CLARION_DATA: data }, now: () => new Date(at) });
    return { code, stdout, told };
  };
  return { due };
};

describe('clarion-privacy due', () => {
  it('lia.confirm.13, notice.review-cycle: shows the reviews that the notice promises with the open requests, the earliest first', async (t) => {
    const { due } = await start(t);
    const { code, stdout, told } = await due();
    assert.equal(code, 0, told);
    assert.equal(
      stdout,
      `due         in days  what
2018-11-10  -2937    review of the legitimate interests assessment (lia.confirm.13)
2019-05-10  -2756    review of the notice (notice.review-cycle)
2026-11-24  -1       objection, received 2026-10-25 (AAAA-0000-0001)
2026-12-20  25       access, received 2026-10-25 (AAAA-0000-0002)
`,
    );
    assert.equal(told, '4 due, 3 late.');
    assert.doesNotMatch((await due(['--within', '7'])).stdout, /access/u);
    assert.deepEqual(JSON.parse((await due(['--json'])).stdout.split('\n')[2]!), { dueOn: '2026-11-24', days: -1, what: 'objection, received 2026-10-25', of: 'AAAA-0000-0001' });
  });

  it('refuses what it does not know', async (t) => {
    const { due } = await start(t);
    assert.equal((await due(['--within', 'soon'])).code, 2);
    assert.equal((await due(['everything'])).code, 2);
  });
});
