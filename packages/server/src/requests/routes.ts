import { Hono } from 'hono';
import type { Context } from 'hono';
import { IDEMPOTENCY_HEADER } from '@clarion-privacy/protocol';
import type { ProblemError, Receipt, Right } from '@clarion-privacy/protocol';
import { takeFilling } from '../abuse/filling.ts';
import { confirmedAt } from '../confirmation/ask-confirmation.ts';
import type { Site } from '../config/schema.ts';
import { decodeUtf8, parseJson, readBody } from '../http/body.ts';
import { readFormFields } from '../http/form-fields.ts';
import type { FormFields } from '../http/form-fields.ts';
import { keyOfForm, newNonce, takeNonce } from '../http/form-nonce.ts';
import { requireIdempotencyKey } from '../http/idempotency.ts';
import type { Idempotency } from '../http/idempotency.ts';
import { requireBodyKind } from '../http/media-type.ts';
import type { BodyKind } from '../http/media-type.ts';
import { HttpProblem } from '../http/problems.ts';
import type { Env } from '../http/problems.ts';
import type { Notices } from '../notices/notices.ts';
import { checkPage, STEP_FIELD } from '../pages/check-page.ts';
import { confirmationPage } from '../pages/confirmation-page.ts';
import { formPage } from '../pages/form-page.ts';
import { answerPage } from '../pages/page.ts';
import type { Page } from '../pages/page.ts';
import type { TransactionStores } from '../storage/storage.ts';
import { checkRequest } from './check-request.ts';
import type { CheckedRequest } from './check-request.ts';
import { readFormRequest, readRequest } from './read-request.ts';
import type { ReadRequest } from './read-request.ts';
import { isStanding } from './take-request.ts';
import { peopleOf, taking } from './taking.ts';
import type { TakingParts } from './taking.ts';

/** The rights whose answers a person sees once more before they are sent. */
const CHECKED: ReadonlySet<Right> = new Set(['erasure', 'access']);

/** What the intake of requests works with. */
export interface Intake extends TakingParts {
  readonly notices: Notices;
  readonly sites: readonly Site[];
  readonly idempotency: Idempotency;
}

/** `POST /v1/requests`, for programs and for plain forms. */
export const requestRoutes = (intake: Intake): Hono<Env> =>
  new Hono<Env>().post('/v1/requests', async (c) => {
    const kind = requireBodyKind(c.req.header('content-type'));
    await intake.gate?.limits.address(c);
    return kind === 'json' ? answerJson(c, intake) : answerForm(c, kind, intake);
  });

const answerJson = async (c: Context<Env>, intake: Intake): Promise<Response> => {
  const key = requireIdempotencyKey(c.req.header(IDEMPOTENCY_HEADER));
  const body = await readBody(c);
  const read = readRequest(parseJson(decodeUtf8(body)));
  const result = check(read, intake);
  if ('problem' in result) throw result.problem;
  const answer = await intake.idempotency.once({ key, body, whenInFlight: 'refuse', people: peopleOf(result.checked, intake.keys) }, await taking(result.checked, intake, 'value' in read ? read.value.filling : undefined));
  return c.body(answer.body, answer.status as 201, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
};

const answerForm = async (c: Context<Env>, kind: Exclude<BodyKind, 'json'>, intake: Intake): Promise<Response> => {
  const header = c.req.header(IDEMPOTENCY_HEADER);
  const posted = takeNonce(await readFormFields(await readBody(c), kind, c.req.header('content-type') ?? ''));
  const { nonce } = posted;
  const { filling, fields } = takeFilling(posted.fields.filter(([name]) => name !== STEP_FIELD), intake.clock());
  const step = posted.fields.find(([name]) => name === STEP_FIELD)?.[1];
  const back = backTo(fields, intake.sites);
  const shown = { fields, figures: intake.notices.current.figures, back, nonce: newNonce(intake.random), filling };
  // A form that is asked for, or gone back to, has no mistakes yet.
  if (step === 'change') return answerPage(c, formPage({ ...shown, errors: [] }), 200);
  const result = check(readFormRequest(fields), intake);
  if ('problem' in result) {
    const { code, errors } = result.problem;
    c.set('problem', code);
    return answerPage(c, formPage({ ...shown, errors }), 422);
  }
  if (CHECKED.has(result.checked.request.right) && step !== 'send') return answerPage(c, checkPage(shown), 200);
  const body = JSON.stringify(fields);
  const key = header === undefined ? keyOfForm('request', nonce, body) : requireIdempotencyKey(header);
  const stillHolds = header === undefined ? (stores: TransactionStores) => isStanding(result.checked, intake.keys, stores) : undefined;
  const answer = await intake.idempotency.once({ key, body, whenInFlight: 'wait', stillHolds, people: peopleOf(result.checked, intake.keys) }, await taking(result.checked, intake, filling));
  const receipt = JSON.parse(answer.body) as Receipt;
  const { request, notice } = result.checked;
  const mailed = intake.confirmBy !== undefined && confirmedAt(request) !== undefined;
  return answerPage(c, confirmationPage(receipt, { figures: notice.figures, back, mailed, suppression: request.suppression }), answer.status);
};

const check = (
  read: ReadRequest,
  { notices, sites }: Intake,
): { readonly checked: CheckedRequest } | { readonly problem: HttpProblem } => {
  if ('errors' in read) return { problem: invalid(read.errors) };
  const request = { ...read.value };
  delete request.filling;
  const result = checkRequest(request, notices, sites);
  return 'refusal' in result
    ? { problem: new HttpProblem(result.refusal.code, result.refusal.errors) }
    : { checked: result.checked };
};

const invalid = (errors: readonly ProblemError[]): HttpProblem => new HttpProblem('invalid-request', errors);

/** The site's own page by the configuration: a Referer could lead anywhere. */
const backTo = (fields: FormFields, sites: readonly Site[]): Page['back'] => {
  const id = fields.find(([name]) => name === 'site')?.[1];
  const site = sites.find((each) => each.id === id);
  return site && { href: site.privacyPage, name: site.name };
};
