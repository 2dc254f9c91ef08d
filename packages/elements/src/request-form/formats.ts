import type { Duration } from '@clarion-privacy/notice';

const UNITS = { D: 'day', M: 'month', Y: 'year' } as const;

/** `P30D` in words. */
export function formatDuration(duration: Duration, language: string): string {
  const unit = UNITS[duration.slice(-1) as keyof typeof UNITS];
  const count = Number(duration.slice(1, -1));
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
