import { Hono } from 'hono';
import { answerDocument, documentOf } from '../http/conditional.ts';
import type { Env } from '../http/problems.ts';
import type { Storage } from '../storage/storage.ts';
import { jwkOf } from './jwk.ts';

export const JWKS_PATH = '/.well-known/jwks.json';

/** `GET /.well-known/jwks.json`: every key that ever signed a receipt here. Anyone may read it, from any page. */
export const jwksRoutes = ({ receiptKeys }: Pick<Storage, 'receiptKeys'>): Hono<Env> =>
  new Hono<Env>().get(JWKS_PATH, async (c) => {
    const keys = (await receiptKeys.list()).map(jwkOf);
    c.header('Access-Control-Allow-Origin', '*');
    return answerDocument(c, documentOf(JSON.stringify({ keys }), 'application/jwk-set+json', 'public, max-age=300'));
  });
