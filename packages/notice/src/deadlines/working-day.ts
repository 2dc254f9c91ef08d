import type { CivilDate } from '../notice.ts';
import { addDays, parseCivilDate, weekday } from './civil-date.ts';

/** The public holidays of one place, each with its name, for whole years. */
export interface HolidayCalendar {
  readonly name: string;
  /** The holidays of a year after those on record. A day that is proclaimed later is not among them: a date comes out early, never late. */
  readonly byRule: (year: number) => Readonly<Record<CivilDate, string>>;
  /** On record. */
  readonly years: Readonly<Record<number, Readonly<Record<CivilDate, string>>>>;
}

/** The last year whose holidays are on record. */
export const lastYearOnRecord = ({ years }: HolidayCalendar): number => Math.max(...Object.keys(years).map(Number));

/**
 * Whether a date is neither a weekend nor a public holiday. After the years on record the rule decides; a year before them
 * throws, as it has proclaimed days that no rule gives.
 */
export function isWorkingDay(date: CivilDate, calendar: HolidayCalendar): boolean {
  const { year } = parseCivilDate(date);
  const holidays = calendar.years[year] ?? (year > lastYearOnRecord(calendar) ? calendar.byRule(year) : undefined);
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
