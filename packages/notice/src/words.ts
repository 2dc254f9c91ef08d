import { parseDuration } from './deadlines/duration.ts';
import { dayNumber } from './deadlines/civil-date.ts';
import type { CivilDate, Duration } from './notice.ts';

const MILLISECONDS_A_DAY = 86_400_000;

/** A duration as people read it: `P30D` is '30 days' in English. */
export function durationInWords(duration: Duration, language: string | string[]): string {
  const { years, months, days } = parseDuration(duration);
  const amounts = [
    { amount: years, unit: 'year' },
    { amount: months, unit: 'month' },
    { amount: days, unit: 'day' },
  ].filter(({ amount }) => amount > 0);
  const words = amounts.map(({ amount, unit }) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount),
  );
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}

/** A civil date as people read it: `2018-05-10` is '10 May 2018' in British English. */
export const dateInWords = (date: CivilDate, language: string | string[]): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(dayNumber(date) * MILLISECONDS_A_DAY);
