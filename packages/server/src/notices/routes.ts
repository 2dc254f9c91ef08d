import { Hono } from 'hono';
import { answerDocument, documentOf, FOR_EVER } from '../http/conditional.ts';
import type { Document } from '../http/conditional.ts';
import { HttpProblem } from '../http/problems.ts';
import type { Env } from '../http/problems.ts';
import type { Notices } from './notices.ts';

// What the current notice is changes with a new version; a version itself never does.
const CHANGES = 'public, max-age=300';

/** `GET /v1/notice` and each published version. */
export const noticeRoutes = (notices: Notices): Hono<Env> => {
  const current = documentOf(JSON.stringify(notices.current), 'application/json', CHANGES);
  const byVersion = new Map<string, Document>();
  return new Hono<Env>()
    .get('/v1/notice', (c) => answerDocument(c, current))
    .get('/v1/notice/:version', (c) => {
      const version = c.req.param('version');
      const document = byVersion.get(version) ?? documentFor(notices.bodyOf(version));
      if (!document) throw new HttpProblem('not-found');
      byVersion.set(version, document);
      return answerDocument(c, document);
    });
};

const documentFor = (body: string | undefined): Document | undefined =>
  body === undefined ? undefined : documentOf(body, 'application/json', FOR_EVER);
