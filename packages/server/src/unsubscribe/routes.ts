import { Hono } from 'hono';
import type { Context } from 'hono';
import { readPostedForm } from '../http/form-fields.ts';
import type { Env } from '../http/problems.ts';
import { bearerOf } from '../preferences/bearer.ts';
import type { Bearer } from '../preferences/bearer.ts';
import { postWithLink, showChoices } from './with-link.ts';
import { postAddress, postLinkRequest, showAddress, showLinkRequest } from './without-link.ts';
import type { UnsubscribeParts } from './parts.ts';

type Answer = (c: Context<Env>) => Promise<Response>;

const ALLOW = { Allow: 'GET, HEAD, POST, OPTIONS' };

/**
 * `/u/{token}`, where the links of emails lead, and `/p/{token}`, the preference centre: pages without scripts. Only POST
 * changes anything, and it needs no Origin: whoever holds the token may act for its address (RFC 8058).
 */
export const unsubscribeRoutes = (parts: UnsubscribeParts): Hono<Env> => {
  const unsubscribe = page(parts, 'unsubscribe');
  const preferences = page(parts, 'preferences');
  return new Hono<Env>()
    .all('/u', (c) => c.redirect('/u/', 308))
    .all('/p', (c) => c.redirect('/p/', 308))
    .get('/u/:token{[^]*}', unsubscribe.get)
    .post('/u/:token{[^]*}', unsubscribe.post)
    .options('/u/:token{[^]*}', (c) => c.body(null, 204, ALLOW))
    .get('/p/:token{[^]*}', preferences.get)
    .post('/p/:token{[^]*}', preferences.post)
    .options('/p/:token{[^]*}', (c) => c.body(null, 204, ALLOW));
};

const page = (parts: UnsubscribeParts, which: 'unsubscribe' | 'preferences'): { readonly get: Answer; readonly post: Answer } => ({
  get: async (c) => {
    const bearer = bearerOf(parts.links, tokenIn(c));
    if (bearer) return showChoices(c, { bearer, which, token: tokenIn(c) }, parts);
    return which === 'unsubscribe' ? showAddress(c, parts) : showLinkRequest(c, parts);
  },
  post: async (c) => {
    const fields = await readPostedForm(c);
    const bearer: Bearer | undefined = bearerOf(parts.links, tokenIn(c));
    if (bearer) return postWithLink(c, { bearer, which, token: tokenIn(c), fields }, parts);
    // Without a token anybody may post here; with one, a mail program's servers come for many people.
    await parts.gate?.limits.address(c);
    return which === 'unsubscribe' ? postAddress(c, fields, parts) : postLinkRequest(c, fields, parts);
  },
});

/** As it stands in the address: what mail programs did to it is mended where it is read. */
const tokenIn = (c: Context<Env>): string => new URL(c.req.url).pathname.slice('/u/'.length);
