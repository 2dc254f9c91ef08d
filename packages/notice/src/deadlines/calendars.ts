import { ENGLAND_AND_WALES } from './holidays/england-and-wales.ts';
import type { HolidayCalendar } from './working-day.ts';

/** Every calendar that a notice can name. */
export const CALENDARS: readonly HolidayCalendar[] = [ENGLAND_AND_WALES];

/** Finds a calendar by the name that `notice.yaml` gives, and throws a `RangeError` where there is none. */
export function calendarNamed(name: string): HolidayCalendar {
  const calendar = CALENDARS.find((each) => each.name === name);
  if (!calendar) {
    throw new RangeError(`There is no calendar '${name}'. Known: ${CALENDARS.map((each) => each.name).join(', ')}.`);
  }
  return calendar;
}
