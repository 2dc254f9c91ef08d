import type { Duration } from '@clarion-privacy/notice';
import type { Speaker } from '../languages/catalogue.ts';

const UNITS = { D: 'day', M: 'month', Y: 'year' } as const;

/** `P30D` in words. */
export const formatDuration = (duration: Duration, speaker: Speaker): string =>
  speaker.spell(
    new Intl.NumberFormat(speaker.locales, { style: 'unit', unit: UNITS[duration.slice(-1) as keyof typeof UNITS], unitDisplay: 'long' }).format(
      Number(duration.slice(1, -1)),
    ),
  );
