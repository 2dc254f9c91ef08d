import type { CivilDate } from '../notice.ts';
import { formatCivilDate } from './civil-date.ts';

/** ISO 8601 with its offset: without one, the date would depend on the machine's own zone. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

// Making a formatter costs far more than using it, and there are as many as notices have zones.
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The date on the calendar on the wall of a time zone at one instant. */
export function civilDateIn(instant: Date | string, timeZone: string): CivilDate {
  const parts = formatterFor(timeZone).formatToParts(readInstant(instant));
  const part = (type: 'year' | 'month' | 'day') => Number(parts.find((each) => each.type === type)?.value);
  return formatCivilDate({ year: part('year'), month: part('month'), day: part('day') });
}

function readInstant(instant: Date | string): Date {
  if (typeof instant === 'string' && !INSTANT.test(instant)) {
    throw new RangeError(`'${instant}' is not an instant. Write it as 2026-09-03T10:15:00Z.`);
  }
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw new RangeError('The instant is not a real time.');
  return date;
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}
