/** Tells the time; passed in, so that rules never read a clock of their own. */
export type Clock = () => Date;

const LONGEST_WAIT = 2 * 86_400_000;

/**
 * Nothing here is put off for longer than to this time: what is due later was put off by a clock that was ahead and has been
 * put back, and is due now. ISO 8601 in UTC.
 */
export const latestWait = (now: string): string => new Date(Date.parse(now) + LONGEST_WAIT).toISOString();
