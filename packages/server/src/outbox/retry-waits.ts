const MINUTE = 60_000;

/** Minutes until the first attempts anew. A server that was restarted is back soon. */
const FIRST = [1, 5, 15];
/** From then on. Who was away for a day is written to within the hour that it is back. */
const THEN = 60;
/** Attempts in about three days, after which mail servers give up too. */
const ATTEMPTS = FIRST.length + 72;

/** When to try again after so many attempts; undefined when it is time to give up. */
export const nextAttempt = (attempts: number, now: Date): string | undefined =>
  attempts > ATTEMPTS ? undefined : new Date(now.getTime() + (FIRST[attempts - 1] ?? THEN) * MINUTE).toISOString();
