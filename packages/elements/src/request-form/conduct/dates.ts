import type { CivilDate } from '@clarion-privacy/notice';

/** A civil date in words; it has no time zone of its own to be shifted by. */
export const formatDate = (date: CivilDate, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(date));

/** A moment in words, as the clocks of the notice's time zone showed it. */
export const formatMoment = (moment: string, timeZone: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(new Date(moment));

/** A wait in words. */
export const formatSeconds = (seconds: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(seconds);
