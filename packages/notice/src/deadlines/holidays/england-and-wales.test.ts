import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, weekday } from '../civil-date.ts';
import { ENGLAND_AND_WALES } from './england-and-wales.ts';

const years = Object.keys(ENGLAND_AND_WALES.years).map(Number);

test('the calendar holds every year from 2026 to 2030', () => {
  assert.deepEqual(years, [2026, 2027, 2028, 2029, 2030]);
});

for (const year of years) {
  test(`the holidays of ${year} are those that the rule gives, on weekdays`, () => {
    const dates = Object.keys(ENGLAND_AND_WALES.years[year] ?? {});
    assert.deepEqual(dates, byRule(year));
    assert.ok(dates.every((date) => weekday(date) < 6));
  });
}

function byRule(year: number): readonly string[] {
  const easter = easterSunday(year);
  const newYear = onWeekday(`${year}-01-01`, []);
  const christmas = onWeekday(`${year}-12-25`, [`${year}-12-26`].filter((date) => weekday(date) < 6));
  const boxing = onWeekday(`${year}-12-26`, [christmas]);
  return [
    newYear,
    addDays(easter, -2),
    addDays(easter, 1),
    mondayFrom(`${year}-05-01`),
    mondayFrom(`${year}-05-25`),
    mondayFrom(`${year}-08-25`),
    ...[christmas, boxing].sort(),
  ];
}

function onWeekday(date: string, taken: readonly string[]): string {
  let day = date;
  while (weekday(day) > 5 || taken.includes(day)) day = addDays(day, 1);
  return day;
}

const mondayFrom = (date: string): string => addDays(date, (8 - weekday(date)) % 7);

/** Easter Sunday in the Gregorian calendar, by the century's corrections to the 19-year moon. */
function easterSunday(year: number): string {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moonShift = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (moonShift + 19 * golden + 15) % 30;
  const fullMoon = epact - (epact > 28 || (epact === 28 && golden > 10) ? 1 : 0);
  const moonDay = addDays(`${year}-03-21`, fullMoon);
  return addDays(moonDay, 7 - (weekday(moonDay) % 7));
}
