import type { CivilDate, Duration } from '../notice.ts';
import { addDays, addMonths } from './civil-date.ts';

const PATTERN = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?$/;

export interface DurationParts {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** Whether a text is an ISO 8601 duration of whole years, months and days, longer than nothing. */
export const isDuration = (text: string): text is Duration => partsOf(text) !== undefined;

/** Reads a duration, and throws a `RangeError` where it is none. */
export function parseDuration(text: string): DurationParts {
  const parts = partsOf(text);
  if (!parts) throw new RangeError(`'${text}' is not a duration. Write it as P30D, P6M or P5Y.`);
  return parts;
}

/** The day on which a duration ends that starts on `date`; years and months first, then days. */
export function addDuration(date: CivilDate, duration: Duration): CivilDate {
  const { years, months, days } = parseDuration(duration);
  return addDays(addMonths(date, years * 12 + months), days);
}

function partsOf(text: string): DurationParts | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const parts = { years: Number(match[1] ?? 0), months: Number(match[2] ?? 0), days: Number(match[3] ?? 0) };
  return parts.years + parts.months + parts.days > 0 ? parts : undefined;
}
