import type { CivilDate } from '../../notice.ts';
import { addDays, weekday } from '../civil-date.ts';

/**
 * The bank holidays of England and Wales of a year as the rule gives them: the Banking and Financial Dealings Act 1971,
 * Schedule 1, Good Friday and Christmas Day by common law, New Year's Day and the early May holiday by yearly proclamation,
 * and a substitute weekday for a day that falls on a weekend. A proclamation may add a day or move one.
 */
export function bankHolidaysByRule(year: number): Readonly<Record<CivilDate, string>> {
  const of = `${year}`.padStart(4, '0');
  const easter = easterSunday(of);
  const christmas = onWeekday(`${of}-12-25`, [`${of}-12-26`].filter((date) => weekday(date) < 6));
  const boxing = onWeekday(`${of}-12-26`, [christmas]);
  return Object.fromEntries([
    [onWeekday(`${of}-01-01`, []), "New Year's Day"],
    [addDays(easter, -2), 'Good Friday'],
    [addDays(easter, 1), 'Easter Monday'],
    [mondayFrom(`${of}-05-01`), 'Early May bank holiday'],
    [mondayFrom(`${of}-05-25`), 'Spring bank holiday'],
    [mondayFrom(`${of}-08-25`), 'Summer bank holiday'],
    ...[[christmas, 'Christmas Day'] as const, [boxing, 'Boxing Day'] as const].sort(([one], [other]) => (one < other ? -1 : 1)),
  ]);
}

function onWeekday(date: CivilDate, taken: readonly CivilDate[]): CivilDate {
  let day = date;
  while (weekday(day) > 5 || taken.includes(day)) day = addDays(day, 1);
  return day;
}

const mondayFrom = (date: CivilDate): CivilDate => addDays(date, (8 - weekday(date)) % 7);

/** Easter Sunday in the Gregorian calendar, by the century's corrections to the 19-year moon. */
function easterSunday(of: string): CivilDate {
  const year = Number(of);
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moonShift = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (moonShift + 19 * golden + 15) % 30;
  const fullMoon = epact - (epact > 28 || (epact === 28 && golden > 10) ? 1 : 0);
  const moonDay = addDays(`${of}-03-21`, fullMoon);
  return addDays(moonDay, 7 - (weekday(moonDay) % 7));
}
