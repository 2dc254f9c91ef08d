import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import type { Measures } from '../observe/measures.ts';
import type { Env } from './problems.ts';

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** One line for each request. It has the route's pattern, never the address or anything that was sent. */
export const logRequests =
  (logger: Logger, measures?: Measures): MiddlewareHandler<Env> =>
  async (c, next) => {
    // Unlike the clock, it never goes back.
    const start = performance.now();
    await next();
    const milliseconds = performance.now() - start;
    const problem = c.get('problem');
    const answer = { method: METHODS.has(c.req.method) ? c.req.method : 'other', route: routePath(c, -1), status: c.res.status };
    measures?.answered({ ...answer, seconds: milliseconds / 1_000 });
    logger.info({ ...answer, ms: Math.round(milliseconds), ...(problem && { problem }) });
  };

/** What may be logged of an error: its message can hold what a person sent, its stack's frames cannot. */
export const withoutMessage = (error: unknown): { name: string; code?: string; at: readonly string[] } => {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    at: frames.slice(0, 8).map((line) => line.trim()),
  };
};
