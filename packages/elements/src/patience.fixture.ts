import { waitUntil as waitFor } from '@open-wc/testing';

/** Waits until it is so. A busy machine may take its time: only what never comes to pass fails. */
export const waitUntil = (condition: () => unknown, message?: string): Promise<void> =>
  waitFor(condition, message, { timeout: 15_000 });
