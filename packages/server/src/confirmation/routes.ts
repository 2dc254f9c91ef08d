import { Hono } from 'hono';
import type { Context } from 'hono';
import { SUPPRESSION_CHOICES } from '@clarion-privacy/protocol';
import { readPostedForm } from '../http/form-fields.ts';
import type { Env } from '../http/problems.ts';
import { confirmedPage, expiredPage, sentAgainPage, settledPage, unknownLinkPage } from '../pages/confirmed-page.ts';
import { answerPage } from '../pages/page.ts';
import { waitingPage } from '../pages/waiting-page.ts';
import type { StoredRequest } from '../requests/request-store.ts';
import type { Storage } from '../storage/storage.ts';
import type { Site } from '../config/schema.ts';
import { askAgain, confirm, lookAt, mustChoose } from './confirm.ts';
import type { Asked } from './confirm.ts';
import { confirmingNow } from './confirming.ts';
import type { ConfirmingParts } from './confirming.ts';

export interface ConfirmationParts extends ConfirmingParts {
  readonly storage: Storage;
  readonly sites: readonly Site[];
}

const ALLOW = { Allow: 'GET, HEAD, POST, OPTIONS' };

/**
 * `/c/{token}`, where the link of a confirmation mail leads: a page without scripts. Only POST confirms anything, by the
 * press of its button: mail scanners open links, and press nothing.
 */
export const confirmationRoutes = (parts: ConfirmationParts): Hono<Env> =>
  new Hono<Env>()
    .get('/c/:token', async (c) => answerAsked(c, await lookAt(c.req.param('token'), parts.clock(), parts.storage), parts))
    .post('/c/:token', async (c) => post(c, c.req.param('token'), parts))
    .options('/c/:token', (c) => c.body(null, 204, ALLOW));

const post = async (c: Context<Env>, token: string, parts: ConfirmationParts): Promise<Response> => {
  const fields = await readPostedForm(c);
  const first = (name: string): string | undefined => fields.find(([each]) => each === name)?.[1];
  const action = first('action');
  if (action === 'again') {
    const asked = await parts.storage.transaction((stores) => askAgain(token, confirmingNow(parts), stores));
    return asked.state === 'expired' ? answerPage(c, sentAgainPage(framedFor(asked.request, parts)), 202) : answerAsked(c, asked, parts);
  }
  if (action !== 'confirm') return answerAsked(c, await lookAt(token, parts.clock(), parts.storage), parts);
  const choice = SUPPRESSION_CHOICES.find((each) => each === first('suppression'));
  const confirmed = await parts.storage.transaction((stores) => confirm(token, choice, confirmingNow(parts), stores));
  if (confirmed.state === 'choose') return answerPage(c, waitingPage({ ...framedFor(confirmed.request, parts), asksChoice: true, choiceMissing: true }), 422);
  if (confirmed.state === 'confirmed') return answerPage(c, confirmedPage({ ...framedFor(confirmed.request, parts), done: confirmed.done, others: confirmed.others }), 200);
  return answerAsked(c, confirmed, parts);
};

/** Every link leads on: an old one to a new one, an unknown one to the ways to ask. */
const answerAsked = (c: Context<Env>, asked: Asked, parts: ConfirmationParts): Promise<Response> => {
  if (asked.state === 'unknown') return answerPage(c, unknownLinkPage({ figures: parts.notices.current.figures, site: siteOf(undefined, parts) }), 404);
  const page = framedFor(asked.request, parts);
  switch (asked.state) {
    case 'waiting':
      return answerPage(c, waitingPage({ ...page, asksChoice: mustChoose(asked.request, parts) }), 200);
    case 'expired':
      return answerPage(c, expiredPage(page), 410);
    case 'used':
    case 'over':
      return answerPage(c, settledPage(page, asked.state === 'used'), 410);
  }
};

export const framedFor = (request: StoredRequest, parts: ConfirmationParts) => ({
  request,
  figures: (parts.notices.find(request.noticeVersion) ?? parts.notices.current).figures,
  site: siteOf(request.site, parts),
});

/** The site that the request came from, else the first one: its page holds the notice and the forms. */
export const siteOf = (id: string | undefined, { sites }: ConfirmationParts) => {
  const site = sites.find((each) => each.id === id) ?? sites[0];
  return site && { href: site.privacyPage, name: site.name };
};
