import type { Logger } from 'pino';
import { chain } from '../audit/chain.ts';
import type { Clock } from '../clock.ts';
import { withoutMessage } from '../http/request-log.ts';
import type { Storage } from '../storage/storage.ts';
import { inRounds } from './in-rounds.ts';
import type { Rounds } from './in-rounds.ts';
import type { WaitingMail } from './outbox-store.ts';
import { nextAttempt } from './retry-waits.ts';

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
  const next = nextAttempt(mail.attempts, now);
  if (next !== undefined) return outbox.postpone(mail.id, next);
  await outbox.remove(mail.id);
  const details = { kind: mail.kind, attempts: mail.attempts };
  await audit.append(chain({ at: now.toISOString(), event: 'mail.given-up', reference: '', details }, await audit.last()));
};

const later = (now: Date, milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString();

/** Sends what is due whenever it is due, until it is stopped. */
export const startDelivery = (delivery: Delivery, every: number): Rounds =>
  inRounds(() => deliverDue(delivery), { every, logger: delivery.logger });
