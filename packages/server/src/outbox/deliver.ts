import type { Logger } from 'pino';
import { chain } from '../audit/chain.ts';
import type { Clock } from '../clock.ts';
import { withoutMessage } from '../http/request-log.ts';
import type { Storage } from '../storage/storage.ts';
import type { WaitingMail } from './outbox-store.ts';

/** Hands one email to whatever carries it; rejects where it was not taken. */
export type Send = (mail: WaitingMail) => Promise<void>;

export interface Delivery {
  readonly storage: Storage;
  readonly send: Send;
  readonly clock: Clock;
  readonly logger: Logger;
}

const MINUTE = 60_000;
/** Longer than a mail server may take to answer. */
const CLAIMED_FOR = 10 * MINUTE;
/** Minutes until the next attempt: about three days in all, as mail servers do it. */
const WAITS = [1, 5, 15, 60, 180, 360, 720, 1_440, 1_440];
const AT_ONCE = 20;

/** Sends what is due, once. Answers how many emails were tried. */
export const deliverDue = async ({ storage, send, clock, logger }: Delivery): Promise<number> => {
  const now = clock();
  const claim = { now: now.toISOString(), until: later(now, CLAIMED_FOR), most: AT_ONCE };
  const mails = await storage.transaction(({ outbox }) => outbox.claim(claim));
  for (const mail of mails) {
    try {
      await send(mail);
    } catch (error) {
      logger.warn({ mail: mail.kind, attempt: mail.attempts, error: withoutMessage(error) });
      await storage.transaction((stores) => retryOrGiveUp(mail, clock(), stores));
      continue;
    }
    await storage.transaction(({ outbox }) => outbox.remove(mail.id));
  }
  return mails.length;
};

const retryOrGiveUp = async (mail: WaitingMail, now: Date, { outbox, audit }: Parameters<Parameters<Storage['transaction']>[0]>[0]): Promise<void> => {
  const wait = WAITS[mail.attempts - 1];
  if (wait !== undefined) return outbox.postpone(mail.id, later(now, wait * MINUTE));
  await outbox.remove(mail.id);
  const details = { kind: mail.kind, attempts: mail.attempts };
  await audit.append(chain({ at: now.toISOString(), event: 'mail.given-up', reference: '', details }, await audit.last()));
};

const later = (now: Date, milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString();

/** Sends what is due whenever it is due, until it is stopped. */
export const startDelivery = (delivery: Delivery, every: number): { stop(): Promise<void> } => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    try {
      while (!stopped && (await deliverDue(delivery)) > 0);
    } catch (error) {
      delivery.logger.error({ error: withoutMessage(error) });
    }
    if (!stopped) timer = setTimeout(start, every);
  };
  const start = (): void => {
    running = round();
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
