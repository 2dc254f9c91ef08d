import type { CompiledNotice } from '@clarion-privacy/notice';
import { Hono } from 'hono';
import { answerDocument, documentOf } from '../http/conditional.ts';
import type { Document } from '../http/conditional.ts';
import { HttpProblem } from '../http/problems.ts';
import type { Env } from '../http/problems.ts';
import type { Notices } from './notices.ts';

/** `GET /v1/notice` and each published version. */
export const noticeRoutes = (notices: Notices): Hono<Env> => {
  const current = toDocument(notices.current);
  const byVersion = new Map<string, Document>();
  return new Hono<Env>()
    .get('/v1/notice', (c) => answerDocument(c, current))
    .get('/v1/notice/:version', (c) => {
      const notice = notices.find(c.req.param('version'));
      if (!notice) throw new HttpProblem('not-found');
      const { version } = notice.figures;
      const document = byVersion.get(version) ?? toDocument(notice);
      byVersion.set(version, document);
      return answerDocument(c, document);
    });
};

const toDocument = (notice: CompiledNotice): Document =>
  documentOf(JSON.stringify(notice), 'application/json', 'public, max-age=300');
