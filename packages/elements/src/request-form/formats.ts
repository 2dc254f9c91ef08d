import type { Duration } from '@clarion-privacy/notice';

const UNITS = { D: 'day', M: 'month', Y: 'year' } as const;

/** `P30D` in words. */
export function formatDuration(duration: Duration): string {
  const count = duration.slice(1, -1);
  return `${count} ${UNITS[duration.slice(-1) as keyof typeof UNITS]}${count === '1' ? '' : 's'}`;
}
