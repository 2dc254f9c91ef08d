import { Hono, type Context } from 'hono';
import { inboxPage, MAILS_A_PAGE } from './inbox-page.ts';
import { FRAME_HEADERS, frameDocument } from './mail-frame.ts';
import { mailPage, type OpenedMail } from './mail-page.ts';
import type { MailEntry, MailStore } from './mail-store.ts';
import { oneClickOf, postOneClick } from './one-click.ts';
import { answerDemoPage, answerGone, ICON_PATH, STYLESHEET_PATH, icon, stylesheet } from './page.ts';
import { readMail } from './read-mail.ts';
import { verifySignature, type TxtRecords } from './signature.ts';
import type { InTime } from './time.ts';

export interface InboxParts {
  readonly store: MailStore;
  readonly clock: () => Date;
  readonly at: InTime;
  readonly backendOrigin: string;
  readonly txt: TxtRecords;
}

/** The demo's mail client. */
export function inboxRoutes({ store, clock, at, backendOrigin, txt }: InboxParts): Hono {
  const app = new Hono();

  const opened = async (entry: MailEntry): Promise<OpenedMail> => {
    const raw = store.raw(entry);
    const [mail, signature] = await Promise.all([readMail(raw), verifySignature(raw, txt)]);
    return { entry, mail, signature, oneClick: oneClickOf(mail.headers, signature, { backendOrigin }) };
  };

  const gone = (c: Context) => answerGone(c, 'inbox', 'This email is not in the inbox any more.');

  app.get('/inbox', (c) => c.redirect('/inbox/', 301));
  app.get(STYLESHEET_PATH, (c) => c.body(stylesheet(), 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }));
  app.get(ICON_PATH, (c) => c.body(icon(), 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'no-cache' }));

  app.get('/inbox/', (c) => {
    const mails = store.list();
    const last = Math.max(1, Math.ceil(mails.length / MAILS_A_PAGE));
    const page = Number(c.req.query('page') ?? 1);
    return answerDemoPage(c, inboxPage(mails, Number.isInteger(page) ? Math.min(Math.max(page, 1), last) : 1, at));
  });

  app.get('/inbox/mails/:id', async (c) => {
    const entry = store.get(c.req.param('id'));
    if (!entry) return gone(c);
    if (!entry.read) store.markRead(entry.id);
    return answerDemoPage(c, mailPage(await opened(entry), at));
  });

  app.get('/inbox/mails/:id/html', async (c) => {
    const entry = store.get(c.req.param('id'));
    if (!entry) return gone(c);
    const { html = '' } = await readMail(store.raw(entry));
    return c.html(frameDocument(html), 200, FRAME_HEADERS);
  });

  app.get('/inbox/mails/:id/source', async (c) => {
    const entry = store.get(c.req.param('id'));
    if (!entry) return gone(c);
    return c.body(new Uint8Array(store.raw(entry)), 200, { ...FRAME_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  });

  app.post('/inbox/mails/:id/unsubscribe', async (c) => {
    const entry = store.get(c.req.param('id'));
    if (!entry) return gone(c);
    const { oneClick } = await opened(entry);
    if (oneClick.uri !== undefined) store.markUnsubscribed(entry.id, { at: clock().toISOString(), status: await postOneClick(oneClick.uri) });
    return c.redirect(`/inbox/mails/${entry.id}`, 303);
  });

  app.post('/inbox/empty', (c) => {
    store.empty();
    return c.redirect('/inbox/', 303);
  });

  return app;
}
