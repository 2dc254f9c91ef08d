import { Webhook } from 'standardwebhooks';
import type { ClaimedDelivery } from './webhook-store.ts';

/** Where events are posted, and the secrets that sign them. */
export interface SignedEndpoint {
  readonly id: string;
  readonly url: string;
  readonly secrets: readonly string[];
}

/** Why an endpoint did not take an event: a word without anything personal, such as `500` or `timeout`. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
  readonly failure: string;

  constructor(failure: string) {
    super(failure);
    this.failure = failure;
  }
}

/** Posts an event, signed by the Standard Webhooks scheme; rejects with `NotTaken` unless it is answered with a 2xx. */
export const postEvent = async (
  { id, body }: Pick<ClaimedDelivery, 'id' | 'body'>,
  { url, secrets }: SignedEndpoint,
  { now, patience, stop }: { readonly now: Date; readonly patience: number; readonly stop?: AbortSignal | undefined },
): Promise<void> => {
  const signal = AbortSignal.any([AbortSignal.timeout(patience), ...(stop ? [stop] : [])]);
  let status: number;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': 'Clarion-Privacy',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
        'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
      },
      body,
      // Whoever is redirected to was never configured, and would get personal data.
      redirect: 'manual',
      signal,
    });
    status = response.status;
    // An answer without end would hold the connection for ever.
    await response.body?.cancel();
  } catch (error) {
    throw new NotTaken(failureOf(error));
  }
  if (status < 200 || status > 299) throw new NotTaken(String(status));
};

const failureOf = (error: unknown): string => {
  const { name, cause } = error as Error;
  if (name === 'TimeoutError') return 'timeout';
  if (name === 'AbortError') return 'stopped';
  const code = (cause as NodeJS.ErrnoException | undefined)?.code;
  return code && /^[A-Z_\d]+$/u.test(code) ? code : 'no-answer';
};
