import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths, dayNumber, daysInMonth, isCivilDate, parseCivilDate, weekday } from './civil-date.ts';

const aDate = fc
  .date({ min: new Date('1600-01-01T00:00:00Z'), max: new Date('2400-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const instantOf = (date: string) => Date.parse(`${date}T00:00:00Z`);

test('a day number agrees with the platform for every date', () => {
  fc.assert(fc.property(aDate, (date) => dayNumber(date) * 86_400_000 === instantOf(date)));
});

test('adding days agrees with the platform, forwards and backwards', () => {
  fc.assert(
    fc.property(aDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
      const expected = new Date(instantOf(date) + days * 86_400_000).toISOString().slice(0, 10);
      assert.equal(addDays(date, days), expected);
    }),
  );
});

test('a weekday agrees with the platform, Monday first', () => {
  fc.assert(fc.property(aDate, (date) => weekday(date) % 7 === new Date(instantOf(date)).getUTCDay()));
});

test('adding months keeps the day, or takes the last one of a shorter month', () => {
  fc.assert(
    fc.property(aDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
      const from = parseCivilDate(date);
      const to = parseCivilDate(addMonths(date, months));
      assert.equal((to.year - from.year) * 12 + to.month - from.month, months);
      assert.equal(to.day, Math.min(from.day, daysInMonth(to.year, to.month)));
    }),
  );
});

test('the end of January goes to the end of February, in leap years to the 29th', () => {
  assert.equal(addMonths('2027-01-31', 1), '2027-02-28');
  assert.equal(addMonths('2028-01-31', 1), '2028-02-29');
  assert.equal(addMonths('2100-01-30', 1), '2100-02-28');
  assert.equal(addMonths('2000-01-30', 1), '2000-02-29');
});

test('a leap day comes back as 28 February a year on', () => {
  assert.equal(addMonths('2028-02-29', 12), '2029-02-28');
  assert.equal(addMonths('2028-02-29', 60), '2033-02-28');
});

test('a month goes over the end of the year', () => {
  assert.equal(addMonths('2026-12-01', 1), '2027-01-01');
  assert.equal(addMonths('2027-01-15', -1), '2026-12-15');
});

for (const text of ['2026-02-29', '2026-00-10', '2026-13-01', '2026-04-31', '2026-1-1', '10 May 2018', '', '2026-01-01T00:00:00Z']) {
  test(`'${text}' is no civil date and is refused`, () => {
    assert.equal(isCivilDate(text), false);
    assert.throws(() => addDays(text, 1), RangeError);
  });
}

test('a date past the year 9999 is refused, as it cannot be written', () => {
  assert.throws(() => addDays('9999-12-31', 1), RangeError);
});
