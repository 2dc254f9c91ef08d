import { civilDateIn, dateInWords } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { Receipt } from '@clarion-privacy/protocol';
import { html } from 'hono/html';
import { contactBlock } from './contact.ts';
import type { Markup, Page } from './page.ts';
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
${whatHappensNext(receipt, figures, words(receipt.dueBy))}
<h2>Keep this</h2>
<p>Print this page, save it, or write the reference down. With it we find your request at once. We do not send an email about it.</p>
${contactBlock(figures.contact)}`,
  };
};

const whatHappensNext = ({ right }: Receipt, { contact }: NoticeFigures, due: string): Markup => {
  switch (right) {
    case 'objection':
      return html`<p>Your details are on our suppression file now. Lists that we check against it from now on leave you out, as you asked.</p>
<p>A message that is already on its way may still reach you. By ${due} your objection is processed everywhere. You need do nothing more.</p>`;
    case 'complaint':
      return html`<p>The ${contact.team} looks into it, acknowledges it by ${due}, and tells you what comes of it.</p>`;
    default:
      return html`<p>The ${contact.team} works on it and answers you by ${due}. It may write to you first, to make sure that it is you who asks.</p>`;
  }
};
