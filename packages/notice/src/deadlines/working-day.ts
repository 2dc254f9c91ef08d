import type { CivilDate } from '../notice.ts';
import { addDays, parseCivilDate, weekday } from './civil-date.ts';

/** The public holidays of one place, each with its name, for whole years. */
export interface HolidayCalendar {
  readonly name: string;
  readonly years: Readonly<Record<number, Readonly<Record<CivilDate, string>>>>;
}

/**
 * Whether a date is neither a weekend nor a public holiday. A year that the calendar does not hold
 * throws: a date that might be wrong is worse than none.
 */
export function isWorkingDay(date: CivilDate, calendar: HolidayCalendar): boolean {
  const { year } = parseCivilDate(date);
  const holidays = calendar.years[year];
  if (!holidays) {
    throw new RangeError(
      `The calendar ${calendar.name} has no public holidays for ${year}. ` +
        `Add them to packages/notice/src/deadlines/holidays/${calendar.name}.ts.`,
    );
  }
  return weekday(date) < 6 && !Object.hasOwn(holidays, date);
}

/** The date itself where it is a working day, or the first one after it. */
export function workingDayFrom(date: CivilDate, calendar: HolidayCalendar): CivilDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}
