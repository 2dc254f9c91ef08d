import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import type { Plugin } from 'vite';
import { campaignRoutes, type CampaignParts } from './campaigns/routes.ts';
import { crmRoutes, type CrmParts } from './crm/routes.ts';
import { enquiryRoutes, type EnquiryParts } from './enquiries/routes.ts';
import { inboxRoutes, type InboxParts } from './inbox/routes.ts';

export type MailPagesParts = InboxParts & CampaignParts & EnquiryParts & { readonly crm: CrmParts };

/** The inbox, the campaigns, the CRM and what the sites' enquiry forms post to, as one application. */
export function mailPages(parts: MailPagesParts): Hono {
  const app = new Hono();
  // Another site in the same browser may not send campaigns or press the mail client's buttons.
  app.use(csrf());
  app.route('/', inboxRoutes(parts));
  app.route('/', campaignRoutes(parts));
  app.route('/', crmRoutes(parts.crm));
  app.route('/', enquiryRoutes(parts));
  app.onError((error, c) => {
    if ('getResponse' in error && typeof error.getResponse === 'function') return error.getResponse() as Response;
    // Not its message: it may hold an address.
    console.error(`The demo’s pages failed: ${error.name}${'code' in error ? ` (${String(error.code)})` : ''}`);
    return c.text('This did not work. The terminal in which the demo runs says more.', 500);
  });
  return app;
}

const OURS = /^\/(?:inbox|campaigns|crm)(?:[/?]|$)/u;

/** Lets the application answer at the origin of the sites, behind the same check of the host's name. */
export const besideTheSites = (app: Hono): Plugin => ({
  name: 'clarion-demo-mail-pages',
  configurePreviewServer({ middlewares }) {
    const answer = getRequestListener(app.fetch);
    middlewares.use((request, response, next) => {
      if (OURS.test(request.url ?? '') || (request.method === 'POST' && /^\/[\w-]+\/enquiry\/$/u.test(request.url ?? ''))) void answer(request, response);
      else next();
    });
  },
});
