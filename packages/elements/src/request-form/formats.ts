import type { Duration } from '@clarion-privacy/notice';

const UNITS = { D: 'day', M: 'month', Y: 'year' } as const;

/** `30 days`, in the language of the words around it. */
export const formatCount = (count: number, unit: string, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);

/** `P30D` in words. */
export function formatDuration(duration: Duration, language: string): string {
  const unit = UNITS[duration.slice(-1) as keyof typeof UNITS];
  return formatCount(Number(duration.slice(1, -1)), unit, language);
}
