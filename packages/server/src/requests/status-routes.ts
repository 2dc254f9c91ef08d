import { IDEMPOTENCY_HEADER, clarificationSchema, withdrawalSchema } from '@clarion-privacy/protocol';
import type { RequestStatus } from '@clarion-privacy/protocol';
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Clock } from '../clock.ts';
import type { Site } from '../config/schema.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { decodeUtf8, parseJson, readBody } from '../http/body.ts';
import { requireIdempotencyKey } from '../http/idempotency.ts';
import type { Idempotency } from '../http/idempotency.ts';
import { bodyKind } from '../http/media-type.ts';
import { HttpProblem } from '../http/problems.ts';
import type { Env } from '../http/problems.ts';
import { validate } from '../http/validation.ts';
import type { Notices } from '../notices/notices.ts';
import { findSecret } from '../secrets/secrets.ts';
import type { SecretReader } from '../secrets/secret-store.ts';
import type { Storage, TransactionStores } from '../storage/storage.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import { StepRefused } from './change-request.ts';
import type { Random } from './reference.ts';
import type { RequestReader } from './request-store.ts';
import { statusOf } from './status-of.ts';
import { statusPages } from './status-pages.ts';
import { takeStep } from './take-step.ts';

/** What the status of requests is shown and changed with. */
export interface StatusParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly keys: SuppressionKeys;
  readonly notices: Notices;
  readonly sites: readonly Site[];
  readonly idempotency: Idempotency;
  readonly baseUrl: string;
  readonly sendsMail: boolean;
}

/** Steps that the person takes. */
export type PersonStep = 'withdraw' | 'clarify';

/** `/v1/requests/{reference}` for the bearer of its status token, and `/r/{token}`, the same as pages without scripts. */
export const statusRoutes = (parts: StatusParts): Hono<Env> =>
  new Hono<Env>()
    .get('/v1/requests/:reference', async (c) => answer(c, JSON.stringify(await readStatus(await requireBearer(c, parts), parts.storage))))
    .post('/v1/requests/:reference/withdrawal', (c) => postStep(c, 'withdraw', parts))
    .post('/v1/requests/:reference/clarifications', (c) => postStep(c, 'clarify', parts))
    .route('/', statusPages(parts));

/** An unknown reference, a wrong token and a token of another request are the same to whoever asks. */
const requireBearer = async (c: Context<Env>, { storage, clock }: StatusParts): Promise<string> => {
  const token = bearerToken(c.req.header('authorization'));
  const reference = token === undefined ? undefined : await referenceOf(token, clock(), storage);
  if (reference === undefined || reference !== c.req.param('reference')) throw new HttpProblem('not-found');
  return reference;
};

/** The request of which a status token speaks. */
export const referenceOf = async (token: string, now: Date, stores: { readonly secrets: SecretReader }): Promise<string | undefined> => {
  const found = await findSecret(token, 'status', now, stores);
  return found.state === 'good' ? found.reference : undefined;
};

export const readStatus = async (reference: string, { requests }: { readonly requests: Pick<RequestReader, 'find' | 'stepsOf'> }): Promise<RequestStatus> => {
  const request = await requests.find(reference);
  if (!request) throw new HttpProblem('not-found');
  return statusOf(request, await requests.stepsOf(reference));
};

const postStep = async (c: Context<Env>, step: PersonStep, parts: StatusParts): Promise<Response> => {
  const reference = await requireBearer(c, parts);
  if (bodyKind(c.req.header('content-type')) !== 'json') throw new HttpProblem('unsupported-media-type', [], { Accept: 'application/json' });
  const key = requireIdempotencyKey(c.req.header(IDEMPOTENCY_HEADER));
  const body = await readBody(c);
  const read = validate(step === 'clarify' ? clarificationSchema : withdrawalSchema, parseJson(decodeUtf8(body)));
  if ('errors' in read) throw new HttpProblem('invalid-request', read.errors);
  const note = 'text' in read.value ? (read.value.text as string) : undefined;
  // The key is of this request and this step: the empty body of a withdrawal is the same for all.
  const taken = await parts.idempotency.once({ key: `${step} ${reference} ${key}`, body, whenInFlight: 'refuse' }, async (stores) => ({
    status: 200,
    body: JSON.stringify(await personTakes(reference, step, note, parts, stores)),
  }));
  return answer(c, taken.body);
};

/** The person's own step, and where the request stands after it. */
export const personTakes = async (reference: string, step: PersonStep, note: string | undefined, parts: StatusParts, stores: TransactionStores): Promise<RequestStatus> => {
  try {
    await takeStep(reference, { step, by: { who: 'person' }, note }, { ...parts, now: parts.clock() }, stores);
  } catch (error) {
    throw error instanceof StepRefused ? new HttpProblem('request-moved-on') : error;
  }
  return readStatus(reference, stores);
};

const answer = (c: Context<Env>, body: string): Response =>
  c.body(body, 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
