import { dateInWords } from '@clarion-privacy/notice';
import type { Right } from '@clarion-privacy/protocol';
import { html } from 'hono/html';
import type { CarriedOut } from '../confirmation/carry-out.ts';
import type { WaitingToo } from '../confirmation/confirm.ts';
import { suppressionSentence } from '../erasure/erasure-words.ts';
import { contactBlock } from './contact.ts';
import type { Markup, Page } from './page.ts';
import { framed, requestBlock } from './waiting-page.ts';
import type { RequestPage } from './waiting-page.ts';
import { RIGHT_WORDS } from './words.ts';

/** Says what the confirmation did, and what comes next. */
export const confirmedPage = (page: RequestPage & { readonly done: CarriedOut; readonly others: readonly WaitingToo[] }): Page => {
  const { request, figures, done, others } = page;
  const title = done.what === 'erased' ? (done.erased.told ? 'We have deleted your data' : 'We are deleting your data') : 'Your data is on its way to your mailbox';
  return framed(page, title, html`
<h1>${title}</h1>
${done.what === 'erased' ? erasedBlock(page, done.erased) : html`<p>We are sending a link to the address that you gave. It may take some minutes, and it may be among the junk mail. The link works once.</p>
<p>The ${figures.contact.team} adds what our CRM system and our correspondence hold, by ${dateInWords(request.dueBy, figures.language)}.</p>`}
${requestBlock(request, figures)}
${othersBlock(others)}
${contactBlock(figures.contact)}`);
};

const erasedBlock = ({ request, figures }: RequestPage, { suppression, told, open }: Extract<CarriedOut, { what: 'erased' }>['erased']): Markup => html`
${told ? html`<p>It is gone from our privacy service, and the systems that work with it are told to delete theirs.</p>` : html`<p>It is gone from our privacy service. The ${figures.contact.team} removes you from our CRM system by ${dateInWords(request.dueBy, figures.language)}.</p>`}
<p>${suppressionSentence(figures, suppression)}</p>
${open.length > 0 ? html`<p>You have asked us for something else, which we still answer: ${open.join(', ')}. For that we keep your contact details until it is done.</p>` : ''}
<p>We send this to you by email as well.</p>`;

const othersBlock = (others: readonly WaitingToo[]): Markup | '' =>
  others.length === 0
    ? ''
    : html`
<h2>You asked for this too</h2>
<p>It waits for your confirmation.</p>
${others.map(({ request, token }) => html`<p><a href="/c/${token}">${RIGHT_WORDS[request.right].name}, ${request.reference}</a></p>`)}`;

const NEXT: Readonly<Record<string, string>> = {
  fulfilled: 'It is done.',
  refused: 'We have refused it, and told you why.',
  'no-match': 'We have found nothing about you.',
  withdrawn: 'You have taken it back. Nothing was done.',
  'awaiting-clarification': 'We have asked you something, and wait for your answer.',
};

/** For a link that was used, or whose request waits for no confirmation any more: where it stands, and how to ask anew. */
export const settledPage = (page: RequestPage, used: boolean): Page => {
  const { request, figures, site } = page;
  const title = used ? 'You have confirmed this already' : 'There is nothing to confirm any more';
  return framed(page, title, html`
<h1>${title}</h1>
<p>${NEXT[request.status] ?? `The ${figures.contact.team} works on it, and answers by ${dateInWords(request.dueBy, figures.language)}.`}</p>
${requestBlock(request, figures)}
${askAnew(request.right, site)}
${contactBlock(figures.contact)}`);
};

/** For a link that has run out: one press sends a new one to the address on file. */
export const expiredPage = (page: RequestPage): Page =>
  framed(page, 'This link has run out', html`
<h1>This link has run out</h1>
<p>So nothing was done. If you still want it, we send a new link to the same address.</p>
<form method="post">
<p><button type="submit" name="action" value="again">Send me a new link</button></p>
</form>
${requestBlock(page.request, page.figures)}
${contactBlock(page.figures.contact)}`);

/** The same whether a mail goes out at once or has to keep its distance to the one before. */
export const sentAgainPage = (page: RequestPage): Page =>
  framed(page, 'Look into your mailbox', html`
<h1>Look into your mailbox</h1>
<p>We are sending a new link to the address that you gave. It may take some minutes, and it may be among the junk mail.</p>
<p>We send one in an hour at most. If none comes by then, ask us.</p>
${contactBlock(page.figures.contact)}`);

/** For a token that we do not know: it says how to ask anew, the same for every cause. */
export const unknownLinkPage = (page: Omit<RequestPage, 'request'>): Page => ({
  title: 'This link does not work',
  language: page.figures.language,
  organisation: page.figures.organisation.name,
  back: page.site,
  main: html`
<h1>This link does not work</h1>
<p>Mail programs shorten or break some links: copy the whole address out of the email. A link that was replaced by a newer one does not work either: use the newest email.</p>
${askAnew(undefined, page.site)}
${contactBlock(page.figures.contact)}`,
});

const askAnew = (right: Right | undefined, site: Page['back']): Markup | '' =>
  site ? html`<p><a href="${site.href}">${right === undefined ? 'Read how to ask us' : 'Ask anew'} on our privacy page</a></p>` : '';
