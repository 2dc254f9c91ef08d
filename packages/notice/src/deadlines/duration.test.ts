import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDuration, isDuration } from './duration.ts';

test('days, months and years are counted on the calendar', () => {
  assert.equal(addDuration('2026-09-03', 'P30D'), '2026-10-03');
  assert.equal(addDuration('2026-08-31', 'P6M'), '2027-02-28');
  assert.equal(addDuration('2028-02-29', 'P5Y'), '2033-02-28');
});

test('a mixed duration adds years and months before days', () => {
  assert.equal(addDuration('2027-01-31', 'P1M1D'), '2027-03-01');
  assert.equal(addDuration('2026-11-30', 'P1Y3M2D'), '2028-03-02');
});

for (const text of ['P', 'PT1H', '30 days', 'P0D', 'P-1D', 'P1.5D', 'P1W', 'p30d', '', 'P1D1M']) {
  test(`'${text}' is no duration and is refused`, () => {
    assert.equal(isDuration(text), false);
    assert.throws(() => addDuration('2026-09-03', text), RangeError);
  });
}
