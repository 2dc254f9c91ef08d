import { civilDateIn, dateInWords } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { Receipt } from '@clarion-privacy/protocol';
import { html } from 'hono/html';
import { nextWords } from '../requests/next-words.ts';
import { contactBlock } from './contact.ts';
import type { Page } from './page.ts';
import { RECEIPT_PATH } from './receipt-page.ts';
import { RIGHT_WORDS } from './words.ts';

/** Confirms a request that was posted without scripts; its receipt is all that it knows of the person. */
export const confirmationPage = (receipt: Receipt, figures: NoticeFigures, back: Page['back']): Page => {
  const words = (date: string): string => dateInWords(date, figures.language);
  const title = RIGHT_WORDS[receipt.right].taken;
  return {
    title,
    language: figures.language,
    organisation: figures.organisation.name,
    back,
    main: html`
<h1>${title}</h1>
<dl class="receipt">
<dt>Your reference</dt><dd class="reference">${receipt.reference}</dd>
<dt>Received</dt><dd>${words(civilDateIn(receipt.receivedAt, figures.timeZone))}</dd>
<dt>${receipt.right === 'complaint' ? 'We acknowledge it by' : 'Done by'}</dt><dd><time datetime="${receipt.dueBy}">${words(receipt.dueBy)}</time></dd>
</dl>
<h2>What happens next</h2>
${nextWords(receipt, figures).map((paragraph) => html`<p>${paragraph}</p>`)}
<h2>Keep this</h2>
<p>Print this page, save it, or write the reference down. With it we find your request at once. If you gave an email address and we can send mail, a link to where your request stands goes there, once an hour at most.</p>
<p>Were you given a receipt as a file? <a href="${RECEIPT_PATH}">Check that it is genuine</a>.</p>
${contactBlock(figures.contact)}`,
  };
};
