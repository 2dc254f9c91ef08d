import { addMonths, calendarNamed, civilDateIn, lastYearOnRecord } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';

/** What to tell the operator while the holidays that due dates are reckoned with end within a year; undefined before that. */
export const holidaysRunOut = ({ calendar, timeZone }: Pick<NoticeFigures, 'calendar' | 'timeZone'>, now: Date): string | undefined => {
  const last = lastYearOnRecord(calendarNamed(calendar));
  if (addMonths(civilDateIn(now, timeZone), 12) <= `${last}-12-31`) return undefined;
  return `the holidays of ${calendar} are on record up to ${last}: later due dates are reckoned by rule, and know no holiday that is proclaimed. Upgrade to a release that holds more years`;
};
