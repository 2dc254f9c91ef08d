import type { Context, ErrorHandler } from 'hono';
import type { NoticeFigures } from '@clarion-privacy/notice';
import { PROBLEMS } from '@clarion-privacy/protocol';
import type { Logger } from 'pino';
import { answerPage } from '../pages/page.ts';
import { problemPage } from '../pages/problem-page.ts';
import { StorageError } from '../storage/storage-error.ts';
import { bodyKind } from './media-type.ts';
import { HttpProblem, answerProblem } from './problems.ts';
import type { Env } from './problems.ts';
import { withoutMessage } from './request-log.ts';

/** Seconds after which a client may try again. */
export const RETRY_AFTER = '5';

/** Answers what was thrown: as a page to a person who posted a form, as a problem to all others. */
export const answerErrors =
  (logger: Logger, figures: NoticeFigures): ErrorHandler<Env> =>
  async (error, c) => {
    const problem = toProblem(error, logger);
    if (!isPersonsForm(c)) return answerProblem(c, problem);
    c.set('problem', problem.code);
    for (const [name, value] of Object.entries(problem.headers)) c.header(name, value);
    return answerPage(c, problemPage(problem.code, figures), PROBLEMS[problem.code].status);
  };

const toProblem = (error: unknown, logger: Logger): HttpProblem => {
  if (error instanceof HttpProblem) return error;
  logger.error({ error: withoutMessage(error) });
  return error instanceof StorageError
    ? new HttpProblem('unavailable', [], { 'Retry-After': RETRY_AFTER })
    : new HttpProblem('internal');
};

const isPersonsForm = (c: Context<Env>): boolean =>
  c.req.method === 'POST' &&
  (bodyKind(c.req.header('content-type')) ?? 'json') !== 'json' &&
  (c.req.header('accept') ?? '').includes('text/html');
