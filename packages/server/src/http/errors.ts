import type { Context, ErrorHandler } from 'hono';
import type { NoticeFigures } from '@clarion-privacy/notice';
import { PROBLEMS } from '@clarion-privacy/protocol';
import type { Logger } from 'pino';
import { answerPage } from '../pages/page.ts';
import { problemPage } from '../pages/problem-page.ts';
import type { Wanted } from '../pages/problem-page.ts';
import { StorageError } from '../storage/storage-error.ts';
import { bodyKind } from './media-type.ts';
import { HttpProblem, answerProblem } from './problems.ts';
import type { Env } from './problems.ts';
import { withoutMessage } from './request-log.ts';

/** Seconds after which a client may try again. */
export const RETRY_AFTER = '5';

/** Answers what was thrown. */
export const answerErrors =
  (logger: Logger, figures: NoticeFigures): ErrorHandler<Env> =>
  (error, c) =>
    answerFailure(c, toProblem(error, logger), figures);

/** Answers with a page to a person, with a problem to all others. */
export const answerFailure = async (c: Context<Env>, problem: Pick<HttpProblem, 'code' | 'errors' | 'headers'>, figures: NoticeFigures): Promise<Response> => {
  const wanted = wantedBy(c);
  if (!wanted) return answerProblem(c, problem);
  c.set('problem', problem.code);
  for (const [name, value] of Object.entries(problem.headers)) c.header(name, value);
  return answerPage(c, problemPage(problem.code, wanted, figures), PROBLEMS[problem.code].status);
};

const toProblem = (error: unknown, logger: Logger): HttpProblem => {
  if (error instanceof HttpProblem) return error;
  logger.error({ error: withoutMessage(error) });
  return error instanceof StorageError
    ? new HttpProblem('unavailable', [], { 'Retry-After': RETRY_AFTER })
    : new HttpProblem('internal');
};

/** Undefined for a program; what it can read of `/v1` is no page. */
const wantedBy = (c: Context<Env>): Wanted | undefined => {
  if (!(c.req.header('accept') ?? '').includes('text/html')) return undefined;
  if (c.req.method === 'POST') return (bodyKind(c.req.header('content-type')) ?? 'json') === 'json' ? undefined : 'to send a form';
  return c.req.method === 'GET' && !c.req.path.startsWith('/v1/') ? 'to see a page' : undefined;
};
