import type { Logger } from 'pino';
import { chain } from '../audit/chain.ts';
import type { Clock } from '../clock.ts';
import { withoutMessage } from '../http/request-log.ts';
import { inRounds } from './in-rounds.ts';
import type { Rounds } from './in-rounds.ts';
import { ERASED_MAIL } from '../erasure/erased-mail.ts';
import type { Storage, TransactionStores } from '../storage/storage.ts';
import { personHash } from '../people/name-request.ts';
import { canonicalEmail } from '../suppression/canonical-email.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import type { WaitingMail } from './outbox-store.ts';
import { nextAttempt } from './retry-waits.ts';

/** Hands one email to whatever carries it; rejects where it was not taken. */
export type Send = (mail: WaitingMail) => Promise<void>;

export interface Delivery {
  readonly storage: Storage;
  readonly send: Send;
  readonly keys: SuppressionKeys;
  readonly clock: Clock;
  readonly logger: Logger;
}

const MINUTE = 60_000;
/** Longer than a mail server may take to answer. */
const CLAIMED_FOR = 10 * MINUTE;
const AT_ONCE = 20;
/** The last mail to a person of whom nothing is kept, and mail to the team. */
const UNRECORDED: readonly string[] = [ERASED_MAIL, 'team-erasure', 'team-access'];

/** Sends what is due, once. Answers how many emails were tried. */
export const deliverDue = async ({ storage, send, keys, clock, logger }: Delivery): Promise<number> => {
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
    await storage.transaction((stores) => recordSent(mail, clock(), keys, stores));
  }
  return mails.length;
};

/** Keeps what it was for and when it left, so that its person can be told. */
const recordSent = async ({ id, kind, recipient }: WaitingMail, now: Date, keys: SuppressionKeys, { outbox, people }: Pick<TransactionStores, 'outbox' | 'people'>): Promise<void> => {
  await outbox.remove(id);
  const canonical = canonicalEmail(recipient);
  if (canonical === undefined || UNRECORDED.includes(kind)) return;
  await people.addMail(personHash({ kind: 'email', canonical }, keys), { kind, at: now.toISOString() });
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
