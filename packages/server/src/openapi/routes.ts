import { openApiDocument } from '@clarion-privacy/protocol/openapi';
import { Hono } from 'hono';
import { answerDocument, documentOf } from '../http/conditional.ts';
import type { Env } from '../http/problems.ts';

/** `GET /v1/openapi.json`. */
export const openApiRoutes = (): Hono<Env> => {
  const document = documentOf(JSON.stringify(openApiDocument()), 'application/json', 'public, max-age=300');
  return new Hono<Env>().get('/v1/openapi.json', (c) => answerDocument(c, document));
};
