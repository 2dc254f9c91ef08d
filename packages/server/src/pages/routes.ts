import { Hono } from 'hono';
import { answerDocument, documentOf } from '../http/conditional.ts';
import type { Env } from '../http/problems.ts';
import { STYLESHEET, STYLESHEET_PATH } from './stylesheet.ts';

/** What the pages load. */
export const assetRoutes = (): Hono<Env> => {
  const stylesheet = documentOf(STYLESHEET, 'text/css; charset=utf-8', 'public, max-age=31536000, immutable');
  return new Hono<Env>().get(STYLESHEET_PATH, (c) => answerDocument(c, stylesheet));
};
