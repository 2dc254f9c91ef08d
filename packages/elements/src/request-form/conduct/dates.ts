import type { CivilDate } from '@clarion-privacy/notice';
import type { Speaker } from '../../languages/catalogue.ts';

/** A civil date in words; it has no time zone of its own to be shifted by. */
export const formatDate = (date: CivilDate, speaker: Speaker): string =>
  speaker.spell(new Intl.DateTimeFormat(speaker.locales, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(date)));

/** A moment in words, as the clocks of the notice's time zone showed it. */
export const formatMoment = (moment: string, timeZone: string, speaker: Speaker): string =>
  speaker.spell(new Intl.DateTimeFormat(speaker.locales, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(new Date(moment)));

/** A wait in words. */
export const formatSeconds = (seconds: number, speaker: Speaker): string =>
  speaker.spell(new Intl.NumberFormat(speaker.locales, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(seconds));
