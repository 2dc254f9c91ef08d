/** Says when something was, in words, in one time zone. */
export interface InTime {
  /** The hour for today, the date before. */
  short(time: Date): string;
  /** Date and hour. */
  long(time: Date): string;
}

/** `clock` says which day is today. */
export function inTimeZone(timeZone: string, clock: () => Date): InTime {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  const hour = format({ hour: '2-digit', minute: '2-digit' });
  const day = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const long = format({ dateStyle: 'long', timeStyle: 'short' });
  return {
    short: (time) => (day.format(time) === day.format(clock()) ? hour : day).format(time),
    long: (time) => long.format(time),
  };
}
