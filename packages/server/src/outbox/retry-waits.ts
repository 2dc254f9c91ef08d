const MINUTE = 60_000;

/** Minutes until the next attempt: about three days in all, as mail servers do it. */
const WAITS = [1, 5, 15, 60, 180, 360, 720, 1_440, 1_440];

/** When to try again after so many attempts; undefined when it is time to give up. */
export const nextAttempt = (attempts: number, now: Date): string | undefined => {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? undefined : new Date(now.getTime() + wait * MINUTE).toISOString();
};
