import type { NoticeFigures } from '@clarion-privacy/notice';
import { LIMITS } from '@clarion-privacy/protocol';
import type { ProblemError } from '@clarion-privacy/protocol';
import { html } from 'hono/html';
import type { FormFields } from '../http/form-fields.ts';
import { CONTACT_FIELDS, RECEIPT_FILE, RECEIPT_TEXT } from '../receipts/check-fields.ts';
import { VERDICT_HEADINGS } from '../receipts/judgement-words.ts';
import type { JudgementWords } from '../receipts/judgement-words.ts';
import { JWKS_PATH } from '../receipts/jwks.ts';
import { contactBlock } from './contact.ts';
import { textField } from './form-fields.ts';
import { errorsByField, errorSummary } from './form-page.ts';
import type { Markup, Page } from './page.ts';

/** Where anyone checks a receipt. */
export const RECEIPT_PATH = '/receipt';

/** What was asked, and what came of it, if something did. */
export interface ReceiptCheck {
  readonly fields: FormFields;
  readonly errors: readonly ProblemError[];
  readonly words?: (JudgementWords & { readonly holds: boolean }) | undefined;
  /** The script that checks in the browser what it can. */
  readonly script?: string | undefined;
}

/** Checks a receipt: a file that is chosen, or its text. Without scripts the server does it. */
export const receiptPage = ({ fields, errors, words, script }: ReceiptCheck, figures: NoticeFigures): Page => {
  const state = { fields, errors: errorsByField(errors) };
  const title = 'Check a receipt';
  return {
    title: errors.length > 0 ? `Error: ${title}` : words ? `${words.verdict.replace(/\.$/u, '')} – ${title}` : title,
    language: figures.language,
    organisation: figures.organisation.name,
    script,
    // What came of a check is nobody else's.
    description: words || errors.length > 0 ? undefined : 'See whether a receipt of ours is genuine, and what it proves.',
    main: html`
${errors.length > 0 ? errorSummary(errors) : ''}
<h1>${title}</h1>
${words ? verdictBlock(words) : ''}
<p>Every receipt is signed. Here you see whether one is genuine, and what it proves.</p>
<p class="either"><span data-without-scripts>Nothing that you give is kept.</span> <span data-with-scripts hidden>Your browser checks it: the receipt does not leave your device.</span></p>
<form method="post" action="${RECEIPT_PATH}" enctype="multipart/form-data" novalidate data-checks data-keys="${JWKS_PATH}" data-language="${figures.language}" data-time-zone="${figures.timeZone}">
<div class="field">
<label for="${RECEIPT_FILE}">The file that you downloaded</label>
<p class="hint either" id="${RECEIPT_FILE}-hint"><span data-without-scripts>Choose it from your device.</span> <span data-with-scripts hidden>Choose it, or drop it anywhere on this page.</span></p>
<input type="file" id="${RECEIPT_FILE}" name="${RECEIPT_FILE}" aria-describedby="${RECEIPT_FILE}-hint" accept=".json,.txt,application/json,text/plain">
</div>
${textField(state, { name: RECEIPT_TEXT, label: 'Or its text', hint: 'Paste all of it, or the signature alone.', rows: 6, limit: LIMITS.body })}
<details ${CONTACT_FIELDS.some((name) => fields.some(([each, value]) => each === name && value !== '')) ? 'open' : ''}>
<summary>Was it given to a certain person?</summary>
<p class="hint">Give one of their contact details, as they gave it with the request, in any spelling.<span data-with-scripts hidden> For this the receipt and the detail go to our server, which keeps neither.</span></p>
${textField(state, { name: 'email', label: 'Email address', type: 'email', optional: true, limit: LIMITS.email })}
${textField(state, { name: 'phone', label: 'Telephone number', type: 'tel', optional: true, limit: LIMITS.phone })}
${textField(state, { name: 'postal', label: 'Postal address', optional: true, rows: 4, limit: LIMITS.postal })}
</details>
<p role="status" data-status></p>
<button type="submit">Check</button>
</form>
${contactBlock(figures.contact)}`,
  };
};

/** First on the page and in focus, as nothing else there is news. */
const verdictBlock = ({ verdict, proves, provesNot, holds }: NonNullable<ReceiptCheck['words']>): Markup => html`
<div class="${holds ? 'receipt' : 'summary'}" role="group" aria-labelledby="verdict" tabindex="-1" autofocus>
<h2 id="verdict">${verdict}</h2>
${sentences(holds ? VERDICT_HEADINGS.proves : VERDICT_HEADINGS.differs, proves)}
${sentences(VERDICT_HEADINGS.provesNot, provesNot)}
</div>`;

const sentences = (heading: string, each: readonly string[]): Markup | '' =>
  each.length > 0 ? html`<h3>${heading}</h3><ul>${each.map((sentence) => html`<li>${sentence}</li>`)}</ul>` : '';
