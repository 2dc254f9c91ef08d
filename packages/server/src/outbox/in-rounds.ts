import type { Logger } from 'pino';
import { withoutMessage } from '../http/request-log.ts';

export interface Rounds {
  /** Waits for the round under way. */
  stop(): Promise<void>;
}

/** Works in rounds, one after another while there is something to do, then again after a pause, until it is stopped. */
export const inRounds = (round: () => Promise<number>, { every, logger }: { readonly every: number; readonly logger: Logger }): Rounds => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const work = async (): Promise<void> => {
    try {
      while (!stopped && (await round()) > 0);
    } catch (error) {
      logger.error({ error: withoutMessage(error) });
    }
    if (!stopped) timer = setTimeout(start, every);
  };
  const start = (): void => {
    running = work();
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
