import type { Logger } from 'pino';
import { chain } from '../audit/chain.ts';
import type { Clock } from '../clock.ts';
import { inRounds } from '../outbox/in-rounds.ts';
import type { Rounds } from '../outbox/in-rounds.ts';
import { nextAttempt } from '../outbox/retry-waits.ts';
import type { Storage } from '../storage/storage.ts';
import { NotTaken, postEvent } from './post-event.ts';
import type { SignedEndpoint } from './post-event.ts';
import type { ClaimedDelivery } from './webhook-store.ts';

export interface EventDelivery {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Milliseconds for an endpoint that says nothing. */
  readonly patience?: number | undefined;
  readonly stop?: AbortSignal | undefined;
}

const PATIENCE = 10_000;
/** Longer than all of a round may take. */
const CLAIMED_FOR = 6 * PATIENCE;
const AT_ONCE = 20;

/** By the scheme of Standard Webhooks whoever answers so wants nothing any more: asking on for days would help nobody. */
const GONE = '410';
const RETRY = 'clarion-privacy webhooks retry --dead';
const TAKES_NO_MORE = `the endpoint answers 410 Gone, and each event for it is given up at once: take it out of the configuration, or once it takes events again, run ${RETRY}`;
const GIVEN_UP = `given up: once the endpoint takes events again, run ${RETRY}`;

/** Posts what is due for one endpoint, for each person the oldest event alone. Answers how many were tried. */
export const deliverEvents = async (endpoint: SignedEndpoint, delivery: EventDelivery): Promise<number> => (await deliverRound(endpoint, delivery)).tried;

/** The same, and how many were taken. */
export const deliverRound = async (endpoint: SignedEndpoint, delivery: EventDelivery): Promise<{ readonly tried: number; readonly taken: number }> => {
  const { storage, clock } = delivery;
  const now = clock();
  const until = new Date(now.getTime() + CLAIMED_FOR).toISOString();
  const claim = { endpoint: endpoint.id, now: now.toISOString(), until, most: AT_ONCE };
  const claimed = await storage.transaction(({ webhooks }) => webhooks.claim(claim));
  const outcomes = await Promise.all(claimed.map((each) => deliver(each, endpoint, delivery)));
  return { tried: claimed.length, taken: outcomes.filter(Boolean).length };
};

/** Answers whether it was taken. */
const deliver = async (event: ClaimedDelivery, endpoint: SignedEndpoint, { storage, clock, logger, patience = PATIENCE, stop }: EventDelivery): Promise<boolean> => {
  try {
    await postEvent(event, endpoint, { now: clock(), patience, stop });
  } catch (error) {
    const failure = error instanceof NotTaken ? error.failure : 'unsent';
    const tried = { webhook: endpoint.id, event: event.type, id: event.id, attempt: event.attempts, failure };
    if (await failed(event, failure, clock(), storage)) logger.warn(tried);
    else logger.error(tried, failure === GONE ? TAKES_NO_MORE : GIVEN_UP);
    return false;
  }
  await storage.transaction(async ({ webhooks }) => {
    await webhooks.delivered(event);
    // It answers again: what waits for hours need wait no longer.
    if (event.attempts > 1) await webhooks.hasten(endpoint.id, clock().toISOString());
  });
  return true;
};

/** Answers whether it is tried again. */
const failed = (event: ClaimedDelivery, failure: string, now: Date, storage: Storage): Promise<boolean> =>
  storage.transaction(async ({ webhooks, audit }) => {
    const at = now.toISOString();
    const next = nextTime(event, failure, now);
    if (next !== undefined) {
      await webhooks.postpone(event, next, failure);
      return true;
    }
    await webhooks.giveUp(event, at, failure);
    const details = { endpoint: event.endpoint, type: event.type, attempts: event.attempts, failure };
    await audit.append(chain({ at, event: 'webhook.given-up', reference: event.reference, details }, await audit.last()));
    return false;
  });

const nextTime = ({ attempts }: ClaimedDelivery, failure: string, now: Date): string | undefined => {
  if (failure === GONE) return undefined;
  // A server that stops is no fault of the endpoint.
  return failure === 'stopped' ? now.toISOString() : nextAttempt(attempts, now);
};

/**
 * Delivers to each endpoint by itself, so that a slow one holds nobody else up, until it is stopped. One that takes nothing of a round is left alone
 * for the pause: with an endpoint away, an attempt for every event that comes in would cost more than taking what people send.
 */
export const startWebhooks = (endpoints: readonly SignedEndpoint[], delivery: Omit<EventDelivery, 'stop'>, every: number): Rounds => {
  const { logger } = delivery;
  const stopping = new AbortController();
  const running = endpoints.map((endpoint) => inRounds(async () => (await deliverRound(endpoint, { ...delivery, stop: stopping.signal })).taken, { every, logger }));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running.map((each) => each.stop()));
    },
  };
};
