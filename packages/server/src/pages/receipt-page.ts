import type { NoticeFigures } from '@clarion-privacy/notice';
import { LIMITS } from '@clarion-privacy/protocol';
import type { ProblemError } from '@clarion-privacy/protocol';
import { html } from 'hono/html';
import type { FormFields } from '../http/form-fields.ts';
import type { JudgementWords } from '../receipts/judgement-words.ts';
import { contactBlock } from './contact.ts';
import { textField } from './form-fields.ts';
import { errorsByField, errorSummary } from './form-page.ts';
import type { Markup, Page } from './page.ts';

/** Where anyone checks a receipt. */
export const RECEIPT_PATH = '/receipt';

/** The file's field; what was pasted has another, so that either can be left empty. */
export const RECEIPT_FILE = 'file';
export const RECEIPT_TEXT = 'receipt';

/** What was asked, and what came of it, if something did. */
export interface ReceiptCheck {
  readonly fields: FormFields;
  readonly errors: readonly ProblemError[];
  readonly words?: (JudgementWords & { readonly holds: boolean }) | undefined;
}

/** Checks a receipt without scripts: a file that is chosen, or its text. */
export const receiptPage = ({ fields, errors, words }: ReceiptCheck, figures: NoticeFigures): Page => {
  const state = { fields, errors: errorsByField(errors) };
  const title = 'Check a receipt';
  return {
    title: errors.length > 0 ? `Error: ${title}` : words ? `${words.verdict.replace(/\.$/u, '')} – ${title}` : title,
    language: figures.language,
    organisation: figures.organisation.name,
    main: html`
${errors.length > 0 ? errorSummary(errors) : ''}
<h1>${title}</h1>
${words ? verdictBlock(words) : ''}
<p>Every receipt is signed. Here you see whether one is genuine, and what it proves. Nothing that you give is kept.</p>
<form method="post" action="${RECEIPT_PATH}" enctype="multipart/form-data" novalidate>
<div class="field">
<label for="${RECEIPT_FILE}">The file that you downloaded as JSON</label>
<input type="file" id="${RECEIPT_FILE}" name="${RECEIPT_FILE}" accept=".json,application/json">
</div>
${textField(state, { name: RECEIPT_TEXT, label: 'Or its text', hint: 'Paste all of it, or the signature alone.', rows: 6, limit: LIMITS.body })}
<details ${['email', 'phone', 'postal'].some((name) => fields.some(([each, value]) => each === name && value !== '')) ? 'open' : ''}>
<summary>Was it given to a certain person?</summary>
<p class="hint">Give one of their contact details, as they gave it with the request, in any spelling.</p>
${textField(state, { name: 'email', label: 'Email address', type: 'email', optional: true, limit: LIMITS.email })}
${textField(state, { name: 'phone', label: 'Telephone number', type: 'tel', optional: true, limit: LIMITS.phone })}
${textField(state, { name: 'postal', label: 'Postal address', optional: true, rows: 4, limit: LIMITS.postal })}
</details>
<button type="submit">Check</button>
</form>
${contactBlock(figures.contact)}`,
  };
};

/** First on the page and in focus, as nothing else there is news. */
const verdictBlock = ({ verdict, proves, provesNot, holds }: NonNullable<ReceiptCheck['words']>): Markup => html`
<div class="${holds ? 'receipt' : 'summary'}" role="group" aria-labelledby="verdict" tabindex="-1" autofocus>
<h2 id="verdict">${verdict}</h2>
${sentences(holds ? 'It proves' : 'What differs', proves)}
${sentences('It does not prove', provesNot)}
</div>`;

const sentences = (heading: string, each: readonly string[]): Markup | '' =>
  each.length > 0 ? html`<h3>${heading}</h3><ul>${each.map((sentence) => html`<li>${sentence}</li>`)}</ul>` : '';
