import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weekday } from '../civil-date.ts';
import { bankHolidaysByRule } from './bank-holiday-rule.ts';
import { ENGLAND_AND_WALES } from './england-and-wales.ts';

const years = Object.keys(ENGLAND_AND_WALES.years).map(Number);

test('the calendar holds every year from 2026 to 2030', () => {
  assert.deepEqual(years, [2026, 2027, 2028, 2029, 2030]);
});

for (const year of years) {
  test(`the holidays of ${year} are those that the rule gives, on weekdays`, () => {
    const dates = Object.keys(ENGLAND_AND_WALES.years[year] ?? {});
    assert.deepEqual(dates, Object.keys(bankHolidaysByRule(year)));
    assert.ok(dates.every((date) => weekday(date) < 6));
  });
}

test('the rule gives Easter where the calendars of the century have it', () => {
  for (const [year, friday, monday] of [[2031, '2031-04-11', '2031-04-14'], [2038, '2038-04-23', '2038-04-26'], [2049, '2049-04-16', '2049-04-19']] as const) {
    const holidays = bankHolidaysByRule(year);
    assert.deepEqual([holidays[friday], holidays[monday]], ['Good Friday', 'Easter Monday']);
  }
});

test('the rule gives eight weekdays of its year, in their order, for three centuries', () => {
  for (let year = 1900; year < 2200; year += 1) {
    const dates = Object.keys(bankHolidaysByRule(year));
    assert.equal(new Set(dates).size, 8, String(year));
    assert.deepEqual(dates, dates.toSorted());
    assert.ok(dates.every((date) => weekday(date) < 6 && date.startsWith(`${year}-`)), String(year));
  }
});
