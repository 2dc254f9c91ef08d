import type { Duration } from '@clarion-privacy/notice';
import type { Speaker } from '../languages/catalogue.ts';

const UNITS = { D: 'day', M: 'month', Y: 'year' } as const;

/** `P30D` in words. A browser's first number in a unit, by `Intl`, costs it more than all else of a form's first view: an English page has none. */
export function formatDuration(duration: Duration, speaker: Speaker): string {
  const count = Number(duration.slice(1, -1));
  const unit = UNITS[duration.slice(-1) as keyof typeof UNITS];
  if (speaker.language === 'en-GB') return `${count} ${unit}${count === 1 ? '' : 's'}`;
  return speaker.spell(new Intl.NumberFormat(speaker.locales, { style: 'unit', unit, unitDisplay: 'long' }).format(count));
}
