import type { MiddlewareHandler } from 'hono';
import { IDEMPOTENCY_HEADER } from '@clarion-privacy/protocol';
import { bodyKind } from './media-type.ts';
import { HttpProblem } from './problems.ts';
import type { Env } from './problems.ts';

/** How long a browser may remember a preflight: the longest that Chromium honours. */
const PREFLIGHT_SECONDS = '7200';

/**
 * Lets pages of the listed origins read answers, and refuses pages of any other. Programs and
 * same-origin pages that send no Origin pass: there is no cookie here that they could misuse.
 */
export const allowOrigins =
  (allowed: ReadonlySet<string>): MiddlewareHandler<Env> =>
  async (c, next) => {
    c.header('Vary', 'Origin');
    const origin = c.req.header('origin');
    if (origin === undefined) return next();
    if (!allowed.has(origin)) {
      // A form on a page with `Referrer-Policy: no-referrer`, our own pages among them, posts as `null`.
      const isForm = c.req.method === 'POST' && (bodyKind(c.req.header('content-type')) ?? 'json') !== 'json';
      if (origin === 'null' && isForm) return next();
      throw new HttpProblem('origin-not-allowed');
    }
    c.header('Access-Control-Allow-Origin', origin);
    if (c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') !== undefined) {
      return c.body(null, 204, {
        'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT',
        'Access-Control-Allow-Headers': `Authorization, Content-Type, If-Match, ${IDEMPOTENCY_HEADER}`,
        'Access-Control-Max-Age': PREFLIGHT_SECONDS,
      });
    }
    c.header('Access-Control-Expose-Headers', 'ETag, Retry-After');
    return next();
  };
