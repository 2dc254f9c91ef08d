import type { Problem, ProblemError } from '@clarion-privacy/protocol';
import { IDEMPOTENCY_HEADER } from '@clarion-privacy/protocol/limits';
import type { Surroundings } from './surroundings.ts';

/** One body under one key: sending it again is the same request to the server. */
export interface Parcel {
  readonly method: 'POST' | 'PUT';
  readonly url: string;
  readonly body: string;
  /** For a POST; a PUT is the same request each time by its nature. */
  readonly key: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Takes what was asked for out of an answer; throws where it is something else. */
export type Reader<Answer> = (response: Response) => Promise<Answer>;

/** Why it is worth trying again. */
export type Reason = 'unreachable' | 'busy';

/** What came of one attempt. */
export type Outcome<Answer> =
  | { readonly kind: 'accepted'; readonly answer: Answer }
  | { readonly kind: 'later'; readonly reason: Reason; readonly status: number; readonly wait: number }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string; readonly errors: readonly ProblemError[] };

/** Milliseconds after which an attempt counts as unanswered. */
const PATIENCE = 15_000;

/** Sends a parcel once. Never rejects: whatever goes wrong is an outcome. */
export async function deliver<Answer>(
  { method, url, body, key, headers }: Parcel,
  around: Surroundings,
  read: Reader<Answer>,
): Promise<Outcome<Answer>> {
  const abort = new AbortController();
  const forget = around.after(PATIENCE, () => abort.abort());
  try {
    const response = await around.fetch(url, {
      method,
      headers: { 'content-type': 'application/json', ...(method === 'POST' && { [IDEMPOTENCY_HEADER]: key }), ...headers },
      body,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    });
    // An answer that cannot be read came from something in between: asking again is safe.
    return response.ok ? { kind: 'accepted', answer: await read(response) } : await refusal(response, around);
  } catch {
    return { kind: 'later', reason: 'unreachable', status: 0, wait: 0 };
  } finally {
    forget();
  }
}

async function refusal(response: Response, around: Surroundings): Promise<Outcome<never>> {
  const { status } = response;
  // 409: the server still works on the same key, and will replay its answer. 501: it never will do this.
  if ((status >= 500 && status !== 501) || status === 408 || status === 409 || status === 429) {
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
