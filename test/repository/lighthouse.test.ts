import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Result } from 'lighthouse';
import { isDecided, problemsOf, SAME_EVERYWHERE, SHIFT } from '../lighthouse/verdict.ts';

/** What Lighthouse says of a page, of which only what is judged is given. */
const run = ({ performance = 1, accessibility = 1, shift = 0 } = {}): Result =>
  ({
    categories: { performance: { score: performance, auditRefs: [] }, ...Object.fromEntries(SAME_EVERYWHERE.map((name) => [name, { score: name === 'accessibility' ? accessibility : 1, auditRefs: [] }])) },
    audits: { [SHIFT]: { numericValue: shift } },
  }) as unknown as Result;

const performing = (...scores: readonly number[]): Result[] => scores.map((performance) => run({ performance }));

describe('what Lighthouse says of a page', () => {
  it('is well with 100 of each and no shift', () => assert.deepEqual(problemsOf('/a/', [run()], true), []));

  it('fails for one run of many with less of what is the same in each, or with a shift', () => {
    assert.match(problemsOf('/a/', [run(), run({ accessibility: 0.99 })], true).join(), /\/a\/: accessibility is 99/);
    assert.match(problemsOf('/a/', [run(), run({ shift: 0.001 })], true).join(), /layout shifts by 0.001/);
  });

  it('fails where nothing was measured', () => assert.match(problemsOf('/a/', [run({ shift: NaN })], true).join(), /shifts by NaN/));

  it('is judged by the middle of its times, and not by them where none were taken', () => {
    assert.deepEqual(problemsOf('/a/', performing(0.9, 1, 1), true), []);
    assert.match(problemsOf('/a/', performing(0.9, 1, 0.99), true).join(), /performance is 99/);
    assert.deepEqual(problemsOf('/a/', performing(0), false), []);
  });

  it('is decided once three of five runs are on one side', () => {
    assert.deepEqual([performing(1, 1), performing(1, 0.9, 1, 0.9), performing(1, 1, 1), performing(0.9, 1, 0.9, 0.9), performing(1, 0.9, 1, 0.9, 1)].map(isDecided), [false, false, true, true, true]);
  });
});
