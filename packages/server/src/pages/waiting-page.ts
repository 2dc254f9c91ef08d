import { civilDateIn, dateInWords } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';
import { consequences } from '@clarion-privacy/notice/erasure';
import type { ConsequencePath } from '@clarion-privacy/notice/erasure';
import { html } from 'hono/html';
import type { StoredRequest } from '../requests/request-store.ts';
import { maskEmail } from '../suppression/mask-email.ts';
import { contactBlock } from './contact.ts';
import { choices } from './form-fields.ts';
import { errorsByField, errorSummary } from './form-page.ts';
import type { Markup, Page } from './page.ts';
import { RIGHT_WORDS } from './words.ts';

export interface RequestPage {
  readonly request: StoredRequest;
  readonly figures: NoticeFigures;
  readonly site: Page['back'];
}

/** The page of a confirmation's link: what was asked, what happens, and one button. To look at it confirms nothing. */
export const waitingPage = ({ request, figures, site, asksChoice, choiceMissing = false }: RequestPage & { readonly asksChoice: boolean; readonly choiceMissing?: boolean }): Page => {
  const erases = request.right === 'erasure';
  const title = erases ? 'Delete your data?' : 'Send you your data?';
  const errors = choiceMissing ? [{ pointer: '#/suppression', detail: 'Choose what becomes of your entry in the suppression file.' }] : [];
  return framed({ request, figures, site }, choiceMissing ? `Error: ${title}` : title, html`
${choiceMissing ? errorSummary(errors) : ''}
<h1>${title}</h1>
<p class="lead">${forAddress(request)}</p>
${requestBlock(request, figures)}
${erases ? erasureStory(request, figures) : accessStory(request, figures)}
<form method="post" novalidate>
${
  asksChoice
    ? choices(
        { fields: [], errors: errorsByField(errors) },
        { name: 'suppression', legend: 'What becomes of your entry in the suppression file?', single: true, options: erasurePaths(figures).map(({ suppression = 'remove', consequences: [, entry, back] }) => ({ value: suppression, label: `${entry!.outcome}. ${entry!.detail} ${back!.outcome}.` })) },
      )
    : ''
}
<p><button type="submit" name="action" value="confirm">${erases ? 'Yes, delete my data' : 'Yes, send me my data'}</button></p>
<p class="hint">${erases ? 'Once it is done, it cannot be taken back.' : 'We send a link to this address. Whoever looks at this page sees none of your data.'}</p>
</form>
<p>If you do not want this, close the page: nothing happens.</p>
${contactBlock(figures.contact)}`);
};

/** Reference and dates, as a receipt has them. */
export const requestBlock = ({ reference, right, receivedAt, dueBy }: StoredRequest, { timeZone, language }: NoticeFigures): Markup => html`
<dl class="receipt">
<dt>What you asked</dt><dd>${RIGHT_WORDS[right].name}</dd>
<dt>Your reference</dt><dd class="reference">${reference}</dd>
<dt>Received</dt><dd>${dateInWords(civilDateIn(receivedAt, timeZone), language)}</dd>
<dt>Done by</dt><dd><time datetime="${dueBy}">${dateInWords(dueBy, language)}</time></dd>
</dl>`;

export const framed = ({ figures, site }: RequestPage, title: string, main: Markup): Page => ({
  title,
  language: figures.language,
  organisation: figures.organisation.name,
  back: site,
  main,
});

const forAddress = ({ subject: { email } }: StoredRequest): Markup => (email === undefined ? html`For your data` : html`For the address <strong>${maskEmail(email)}</strong>`);

const erasurePaths = (figures: NoticeFigures): readonly ConsequencePath[] => consequences(figures).paths.filter(({ right }) => right === 'erasure');

const erasureStory = ({ suppression }: StoredRequest, figures: NoticeFigures): Markup => {
  const story = consequences(figures);
  const paths = erasurePaths(figures).filter((path) => suppression === undefined || path.suppression === undefined || path.suppression === suppression);
  const objection = story.paths.find(({ id }) => id === 'objection')!;
  return html`
<h2>What happens when you confirm</h2>
${paths.map(
  ({ title, consequences: told }) => html`
${paths.length > 1 ? html`<h3>${title}</h3>` : ''}
<dl class="story">${story.steps.map((step, index) => html`<dt>${step}</dt><dd><strong>${told[index]!.outcome}</strong> <span>${told[index]!.detail}</span></dd>`)}</dl>`,
)}
<h2>If you only want our marketing to stop</h2>
<p>Then object instead. ${objection.consequences[1]!.detail} ${objection.consequences[2]!.detail}</p>
<p><a href="/u/">Stop our email</a></p>`;
};

const accessStory = ({ right }: StoredRequest, { contact }: NoticeFigures): Markup => html`
<h2>What happens when you confirm</h2>
<p>We gather what our privacy service holds on you${right === 'portability' ? ', in a form that other services can read,' : ''} and send a link to this address. The ${contact.team} adds what our CRM system and our correspondence hold. It is free of charge.</p>`;
