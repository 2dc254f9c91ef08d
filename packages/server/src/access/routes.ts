import { Hono } from 'hono';
import type { Context } from 'hono';
import { confirmingNow } from '../confirmation/confirming.ts';
import type { ConfirmationParts } from '../confirmation/routes.ts';
import { readPostedForm } from '../http/form-fields.ts';
import type { Env } from '../http/problems.ts';
import { bundleOverPage, bundlePage } from '../pages/bundle-page.ts';
import { sentAgainPage, unknownLinkPage } from '../pages/confirmed-page.ts';
import { answerPage } from '../pages/page.ts';
import { framedFor, siteOf } from '../confirmation/routes.ts';
import type { StoredRequest } from '../requests/request-store.ts';
import { findSecret, redeemSecret } from '../secrets/secrets.ts';
import type { FoundSecret } from '../secrets/secrets.ts';
import type { Storage, TransactionStores } from '../storage/storage.ts';
import type { Bundle } from './bundle.ts';
import { BUNDLE_HEADERS, bundleHtml, bundleJson, bundleName } from './bundle-html.ts';
import { gather } from './gather.ts';
import { sendBundle } from './send-bundle.ts';

type Parts = ConfirmationParts;
type Looked = { readonly state: 'good' | 'used' | 'expired'; readonly request: StoredRequest } | { readonly state: 'unknown' };

const ALLOW = { Allow: 'GET, HEAD, POST, OPTIONS' };

/** `/b/{token}`, where the link to one's own data leads: GET shows a page with a button, POST hands the data out, once. */
export const bundleRoutes = (parts: Parts): Hono<Env> =>
  new Hono<Env>()
    .get('/b/:token', async (c) => answerLooked(c, await looked(await findSecret(c.req.param('token'), 'bundle', parts.clock(), parts.storage), parts.storage), parts))
    .post('/b/:token', async (c) => post(c, c.req.param('token'), parts))
    .options('/b/:token', (c) => c.body(null, 204, ALLOW));

const post = async (c: Context<Env>, token: string, parts: Parts): Promise<Response> => {
  const fields = await readPostedForm(c);
  const has = (name: string, value: string): boolean => fields.some(([each, given]) => each === name && given === value);
  if (has('action', 'again')) return again(c, token, parts);
  const asJson = has('format', 'json');
  if (!asJson && !has('format', 'html')) return answerLooked(c, await looked(await findSecret(token, 'bundle', parts.clock(), parts.storage), parts.storage), parts);
  const { found, bundle } = await parts.storage.transaction((stores) => fetchBundle(token, parts, stores));
  if (found.state !== 'good' || !bundle) return answerLooked(c, found, parts);
  if (asJson) return c.body(bundleJson(bundle), 200, { ...BUNDLE_HEADERS, 'Content-Type': 'application/json', 'Content-Disposition': `attachment; filename="${bundleName(bundle.reference)}.json"` });
  return c.html(await bundleHtml(bundle, parts.notices.current.figures), 200, BUNDLE_HEADERS);
};

const fetchBundle = async (token: string, parts: Parts, stores: TransactionStores): Promise<{ readonly found: Looked; readonly bundle?: Bundle }> => {
  const confirming = confirmingNow(parts);
  const found = await looked(await redeemSecret(token, 'bundle', confirming.now, stores), stores);
  return found.state === 'good' ? { found, bundle: await gather(found.request, 'email', confirming, stores) } : { found };
};

const again = async (c: Context<Env>, token: string, parts: Parts): Promise<Response> => {
  const found = await parts.storage.transaction(async (stores) => {
    const confirming = confirmingNow(parts);
    const each = await looked(await findSecret(token, 'bundle', confirming.now, stores), stores);
    if (each.state === 'used' || each.state === 'expired') await sendBundle(each.request, confirming, stores);
    return each;
  });
  return found.state === 'used' || found.state === 'expired' ? answerPage(c, sentAgainPage(framedFor(found.request, parts)), 202) : answerLooked(c, found, parts);
};

const looked = async (found: FoundSecret, stores: Pick<Storage | TransactionStores, 'requests'>): Promise<Looked> => {
  if (found.state === 'unknown') return found;
  const request = await stores.requests.find(found.reference);
  return request ? { state: found.state, request } : { state: 'unknown' };
};

const answerLooked = (c: Context<Env>, found: Looked, parts: Parts): Promise<Response> => {
  switch (found.state) {
    case 'unknown':
      return answerPage(c, unknownLinkPage({ figures: parts.notices.current.figures, site: siteOf(undefined, parts) }), 404);
    case 'good':
      return answerPage(c, bundlePage(framedFor(found.request, parts)), 200);
    default:
      return answerPage(c, bundleOverPage(framedFor(found.request, parts), found.state === 'used'), 410);
  }
};
