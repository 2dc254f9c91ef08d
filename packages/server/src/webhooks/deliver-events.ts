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

/** Posts what is due for one endpoint, for each person the oldest event alone. Answers how many were tried. */
export const deliverEvents = async (endpoint: SignedEndpoint, delivery: EventDelivery): Promise<number> => {
  const { storage, clock } = delivery;
  const now = clock();
  const until = new Date(now.getTime() + CLAIMED_FOR).toISOString();
  const claim = { endpoint: endpoint.id, now: now.toISOString(), until, most: AT_ONCE };
  const claimed = await storage.transaction(({ webhooks }) => webhooks.claim(claim));
  await Promise.all(claimed.map((each) => deliver(each, endpoint, delivery)));
  return claimed.length;
};

const deliver = async (event: ClaimedDelivery, endpoint: SignedEndpoint, { storage, clock, logger, patience = PATIENCE, stop }: EventDelivery): Promise<void> => {
  try {
    await postEvent(event, endpoint, { now: clock(), patience, stop });
  } catch (error) {
    const failure = error instanceof NotTaken ? error.failure : 'unsent';
    logger.warn({ webhook: endpoint.id, event: event.type, id: event.id, attempt: event.attempts, failure });
    return failed(event, failure, clock(), storage);
  }
  await storage.transaction(async ({ webhooks }) => {
    await webhooks.delivered(event);
    // It answers again: what waits for hours need wait no longer.
    if (event.attempts > 1) await webhooks.hasten(endpoint.id, clock().toISOString());
  });
};

const failed = (event: ClaimedDelivery, failure: string, now: Date, storage: Storage): Promise<void> =>
  storage.transaction(async ({ webhooks, audit }) => {
    const at = now.toISOString();
    // A server that stops is no fault of the endpoint.
    const next = failure === 'stopped' ? at : nextAttempt(event.attempts, now);
    if (next !== undefined) return webhooks.postpone(event, next, failure);
    await webhooks.giveUp(event, at, failure);
    const details = { endpoint: event.endpoint, type: event.type, attempts: event.attempts, failure };
    await audit.append(chain({ at, event: 'webhook.given-up', reference: event.reference, details }, await audit.last()));
  });

/** Delivers to each endpoint by itself, so that a slow one holds nobody else up, until it is stopped. */
export const startWebhooks = (endpoints: readonly SignedEndpoint[], delivery: Omit<EventDelivery, 'stop'>, every: number): Rounds => {
  const { logger } = delivery;
  const stopping = new AbortController();
  const running = endpoints.map((endpoint) => inRounds(() => deliverEvents(endpoint, { ...delivery, stop: stopping.signal }), { every, logger }));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running.map((each) => each.stop()));
    },
  };
};
