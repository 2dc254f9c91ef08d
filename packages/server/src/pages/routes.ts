import { Hono } from 'hono';
import { answerDocument, documentOf } from '../http/conditional.ts';
import type { Env } from '../http/problems.ts';
import { ICON, ICON_PATH } from './icon.ts';
import { STYLESHEET, STYLESHEET_PATH } from './stylesheet.ts';

/** What the pages load. */
export const assetRoutes = (): Hono<Env> => {
  const forEver = 'public, max-age=31536000, immutable';
  const stylesheet = documentOf(STYLESHEET, 'text/css; charset=utf-8', forEver);
  const icon = documentOf(ICON, 'image/svg+xml', forEver);
  return new Hono<Env>().get(STYLESHEET_PATH, (c) => answerDocument(c, stylesheet)).get(ICON_PATH, (c) => answerDocument(c, icon));
};
