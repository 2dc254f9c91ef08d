import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notice } from '@clarion-privacy/notice/clarion';
import { temporaryFolder } from '../app.fixture.ts';
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';
import { identify } from '../suppression/identify.ts';
import { LiveFilter } from '../suppression/live-filter.ts';
import { statementsFor } from '../suppression/statements.fixture.ts';
import { screenList } from './screen-list.ts';

const current = { id: 's-1', secret: Buffer.alloc(32, 1) };
/** Many times what is read between two looks at who objected. */
const PARTS = 60;
const ROWS = 5_000;
/** Entries that a filter has room for: with some more it is made anew, and still tells nearly all others apart. */
const FEWEST = 400;

const emailsOf = (part: number): string[] => Array.from({ length: ROWS }, (_, row) => `person-${part}-${row}@example.com`);

describe('a long list', () => {
  it('holds whoever objects while it is screened, after so many others that the filter was made anew (object.suppression)', async (t) => {
    const storage = openSqliteStorage(await temporaryFolder(t));
    t.after(() => storage.close());
    const object = (emails: readonly string[]) =>
      storage.transaction(async ({ suppression }) => {
        const [reference, since] = ['AAAA-0000-0001', '2026-09-02T10:00:00.000Z'];
        for (const email of emails) await suppression.put(statementsFor({ ...identify({ email }), reference, since }, notice.figures.companies, current));
      });
    const many = emailsOf(PARTS).slice(0, FEWEST + 50);
    const late = emailsOf(PARTS + 1).slice(0, 5);
    const source = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from('email\n');
      for (let part = 0; part < PARTS; part += 1) {
        if (part === PARTS / 3) await object(many);
        if (part === (2 * PARTS) / 3) await object(late);
        yield Buffer.from(`${emailsOf(part).join('\n')}\n`);
      }
      yield Buffer.from(`${late.join('\n')}\n`);
    };
    const counts = await screenList(
      { source: source(), write: () => Promise.resolve(), onColumns: () => undefined },
      { named: {}, format: 'csv', country: 'GB' },
      { keys: { current, all: [current] }, suppression: storage.suppression, notice, filter: new LiveFilter(storage.suppression, { page: 100, fewest: FEWEST }) },
    );
    assert.deepEqual([counts.held, counts.clear], [late.length, PARTS * ROWS]);
  });
});
