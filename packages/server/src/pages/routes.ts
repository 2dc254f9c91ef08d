import { Hono } from 'hono';
import { answerDocument, documentOf, FOR_EVER } from '../http/conditional.ts';
import type { Env } from '../http/problems.ts';
import { ICON, ICON_PATH } from './icon.ts';
import { STYLESHEET, STYLESHEET_PATH } from './stylesheet.ts';

/** What the pages load. */
export const assetRoutes = (): Hono<Env> => {
  const stylesheet = documentOf(STYLESHEET, 'text/css; charset=utf-8', FOR_EVER);
  const icon = documentOf(ICON, 'image/svg+xml', FOR_EVER);
  return new Hono<Env>().get(STYLESHEET_PATH, (c) => answerDocument(c, stylesheet)).get(ICON_PATH, (c) => answerDocument(c, icon));
};
