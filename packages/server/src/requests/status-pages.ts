import { clarificationSchema } from '@clarion-privacy/protocol';
import type { ProblemError, RequestStatus } from '@clarion-privacy/protocol';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { readPostedForm } from '../http/form-fields.ts';
import type { FormFields } from '../http/form-fields.ts';
import { keyOfForm, newNonce, takeNonce } from '../http/form-nonce.ts';
import { HttpProblem } from '../http/problems.ts';
import type { Env } from '../http/problems.ts';
import { validate } from '../http/validation.ts';
import { answerPage } from '../pages/page.ts';
import { statusPage, unknownStatusPage } from '../pages/status-page.ts';
import type { Done } from '../pages/status-page.ts';
import { personTakes, readStatus, referenceOf } from './status-routes.ts';
import type { PersonStep, StatusParts } from './status-routes.ts';

const PATH = '/r/:token{[^]*}';

/** `/r/{token}`: a GET shows, and only the press of a button changes anything. */
export const statusPages = (parts: StatusParts): Hono<Env> =>
  new Hono<Env>()
    .get(PATH, async (c) => {
      const reference = await referenceOf(c.req.param('token'), parts.clock(), parts.storage);
      return reference === undefined ? unknown(c, parts) : show(c, await readStatus(reference, parts.storage), {}, parts);
    })
    .post(PATH, async (c) => {
      const { nonce, fields } = takeNonce(await readPostedForm(c));
      const reference = await referenceOf(c.req.param('token'), parts.clock(), parts.storage);
      return reference === undefined ? unknown(c, parts) : press(c, { reference, nonce, fields }, parts);
    });

const unknown = (c: Context<Env>, { notices }: StatusParts): Promise<Response> => {
  c.set('problem', 'not-found');
  return answerPage(c, unknownStatusPage(notices.current.figures), 404);
};

interface Shown {
  readonly done?: Done;
  readonly typed?: string | undefined;
  readonly errors?: readonly ProblemError[];
}

const show = (c: Context<Env>, status: RequestStatus, shown: Shown, { notices, random }: StatusParts, code = 200): Promise<Response> => {
  const { figures } = notices.find(status.noticeVersion) ?? notices.current;
  return answerPage(c, statusPage({ status, figures, nonce: newNonce(random), ...shown }), code);
};

const press = async (
  c: Context<Env>,
  { reference, nonce, fields }: { readonly reference: string; readonly nonce: string | undefined; readonly fields: FormFields },
  parts: StatusParts,
): Promise<Response> => {
  const action = first(fields, 'action');
  if (action !== 'withdraw' && action !== 'clarify') return show(c, await readStatus(reference, parts.storage), { done: 'nothing' }, parts, 409);
  const read = action === 'clarify' ? validate(clarificationSchema, { text: first(fields, 'text') ?? '' }) : undefined;
  if (read && 'errors' in read) {
    c.set('problem', 'invalid-request');
    return show(c, await readStatus(reference, parts.storage), { typed: first(fields, 'text'), errors: read.errors }, parts, 422);
  }
  const body = JSON.stringify(fields);
  const step: PersonStep = action;
  try {
    const taken = await parts.idempotency.once({ key: keyOfForm(`status ${reference}`, nonce, body), body, whenInFlight: 'wait' }, async (stores) => ({
      status: 200,
      body: JSON.stringify(await personTakes(reference, step, read?.value.text, parts, stores)),
    }));
    return await show(c, JSON.parse(taken.body) as RequestStatus, { done: step }, parts);
  } catch (error) {
    if (!(error instanceof HttpProblem && error.code === 'request-moved-on')) throw error;
    c.set('problem', error.code);
    return show(c, await readStatus(reference, parts.storage), { done: 'moved-on' }, parts, 409);
  }
};

const first = (fields: FormFields, name: string): string | undefined => fields.find(([each]) => each === name)?.[1];
