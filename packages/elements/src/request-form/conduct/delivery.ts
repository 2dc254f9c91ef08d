import type { Problem, ProblemError, Receipt } from '@clarion-privacy/protocol';
import { IDEMPOTENCY_HEADER } from '@clarion-privacy/protocol/limits';
import type { Surroundings } from './surroundings.ts';

/** One body under one key: sending it again is the same request to the server. */
export interface Parcel {
  readonly url: string;
  readonly body: string;
  readonly key: string;
}

/** Why it is worth trying again. */
export type Reason = 'unreachable' | 'busy';

/** What came of one attempt. */
export type Outcome =
  | { readonly kind: 'accepted'; readonly receipt: Receipt }
  | { readonly kind: 'later'; readonly reason: Reason; readonly status: number; readonly wait: number }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string; readonly errors: readonly ProblemError[] };

/** Milliseconds after which an attempt counts as unanswered. */
const PATIENCE = 15_000;

/** Sends a parcel once. Never rejects: whatever goes wrong is an outcome. */
export async function deliver(parcel: Parcel, around: Surroundings): Promise<Outcome> {
  const abort = new AbortController();
  const forget = around.after(PATIENCE, () => abort.abort());
  try {
    const response = await around.fetch(parcel.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [IDEMPOTENCY_HEADER]: parcel.key },
      body: parcel.body,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    });
    return await read(response, around);
  } catch {
    return { kind: 'later', reason: 'unreachable', status: 0, wait: 0 };
  } finally {
    forget();
  }
}

async function read(response: Response, around: Surroundings): Promise<Outcome> {
  const { status } = response;
  if (response.ok) {
    const receipt = (await response.json()) as Receipt;
    // An answer that is no receipt came from something in between: asking again is safe.
    if (!receipt.reference || !receipt.dueBy) throw new TypeError('No receipt');
    return { kind: 'accepted', receipt };
  }
  // 409: the server still works on the same key, and will replay its answer.
  if (status >= 500 || status === 408 || status === 409 || status === 429) {
    return { kind: 'later', reason: 'busy', status, wait: waitAsked(response, around) };
  }
  const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
  const code = String(problem.type ?? '').replace(/.*:/, '') || 'unknown';
  return { kind: 'refused', status, code, errors: problem.errors ?? [] };
}

/** `Retry-After` in milliseconds: it comes as seconds or as a date. */
function waitAsked(response: Response, around: Surroundings): number {
  const asked = response.headers.get('retry-after');
  if (!asked) return 0;
  const wait = /^\d+$/.test(asked) ? Number(asked) * 1_000 : Date.parse(asked) - around.now();
  return Math.max(wait || 0, 0);
}
