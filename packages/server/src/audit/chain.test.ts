import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuditRow } from './audit-store.ts';
import { chain, findBreak } from './chain.ts';

const rows = (count: number): AuditRow[] => {
  const made: AuditRow[] = [];
  for (let each = 0; each < count; each += 1) {
    const event = { at: '2026-09-03T10:15:00.000Z', event: 'request.received', reference: `R${each}`, details: { each } };
    made.push(chain(event, made.at(-1)));
  }
  return made;
};

const broken = (all: readonly AuditRow[]) =>
  findBreak(
    (async function* () {
      yield* all;
    })(),
  );

describe('the audit trail', () => {
  it('is whole as it was written, and when it is empty', async () => {
    assert.equal(await broken(rows(5)), undefined);
    assert.equal(await broken([]), undefined);
  });

  for (const [what, change] of [
    ['time', { at: '2026-09-04T10:15:00.000Z' }],
    ['event', { event: 'request.fulfilled' }],
    ['reference', { reference: 'R9' }],
    ['details', { details: '{}' }],
  ] as const) {
    it(`shows that the ${what} of a row was changed`, async () => {
      const all = rows(5);
      all[2] = { ...all[2]!, ...change };
      assert.deepEqual(await broken(all), { seq: 3, why: 'row 3 was changed after it was written' });
    });
  }

  it('shows a row that was taken out, or put in under its own seal', async () => {
    assert.equal((await broken(rows(5).filter(({ seq }) => seq !== 2)))?.seq, 2);
    const all = rows(5);
    all[2] = chain({ at: '', event: 'forged', reference: '', details: {} }, { seq: 2, hash: Buffer.alloc(32, 7) });
    assert.deepEqual(await broken(all), { seq: 3, why: 'row 3 does not follow the row before it' });
  });
});
