import { civilDateIn } from '@clarion-privacy/notice';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { withoutMessage } from '../http/request-log.ts';
import type { Storage } from '../storage/storage.ts';

/** Something that is done once a day, by one of the processes that share the database. */
export interface Chore {
  /** Also its key in the database. */
  readonly name: string;
  run(now: Date): Promise<void>;
}

export interface Schedule {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Of the calendar on which a day is a day. */
  readonly timeZone: string;
  readonly chores: readonly Chore[];
}

/** Longer than any chore takes; after it another process takes a chore over that was never finished. */
const CLAIMED_FOR = 3_600_000;

/** Does each chore that is not done yet today. One that fails is tried again when its claim has run out. */
export const runDue = async ({ storage, clock, logger, timeZone, chores }: Schedule): Promise<void> => {
  for (const { name, run } of chores) {
    const now = clock();
    const day = civilDateIn(now, timeZone);
    const claim = { name, day, now: now.toISOString(), until: new Date(now.getTime() + CLAIMED_FOR).toISOString() };
    if (!(await storage.transaction((stores) => stores.chores.claim(claim)))) continue;
    try {
      await run(now);
    } catch (error) {
      logger.error({ chore: name, error: withoutMessage(error) });
      continue;
    }
    await storage.transaction((stores) => stores.chores.finish(name, day));
  }
};

/** Looks for what is due, every so many milliseconds, until it is stopped. */
export const startScheduler = (schedule: Schedule, every: number): { stop(): Promise<void> } => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const start = (): void => {
    running = runDue(schedule)
      .catch((error: unknown) => schedule.logger.error({ error: withoutMessage(error) }))
      .then(() => {
        if (!stopped) timer = setTimeout(start, every);
      });
  };
  start();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
