import { civilDateIn, dateInWords } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';
import { LIMITS } from '@clarion-privacy/protocol';
import type { ProblemError, RequestStatus, Status } from '@clarion-privacy/protocol';
import { html } from 'hono/html';
import { NONCE_FIELD } from '../http/form-nonce.ts';
import { contactBlock } from './contact.ts';
import { textField } from './form-fields.ts';
import { errorSummary, errorsByField } from './form-page.ts';
import type { Markup, Page } from './page.ts';
import { RIGHT_WORDS } from './words.ts';

/** What the press of a button did. */
export type Done = 'withdraw' | 'clarify' | 'moved-on' | 'nothing';

export interface StatusPage {
  readonly status: RequestStatus;
  readonly figures: NoticeFigures;
  readonly nonce: string;
  readonly done?: Done | undefined;
  readonly typed?: string | undefined;
  readonly errors?: readonly ProblemError[] | undefined;
}

/** Where a request stands, what happens next and by when, and what the person can do about it. */
export const statusPage = (page: StatusPage): Page => {
  const { status, figures, done, errors = [] } = page;
  const on = (date: string): string => dateInWords(date, figures.language);
  const dayOf = (instant: string): string => on(civilDateIn(instant, figures.timeZone));
  const title = TITLES[status.status];
  return {
    title: errors.length > 0 ? `Error: ${title}` : title,
    language: figures.language,
    organisation: figures.organisation.name,
    main: html`
${errors.length > 0 ? errorSummary(errors) : ''}
${done ? html`<p class="notice" role="${done === 'moved-on' || done === 'nothing' ? 'alert' : 'status'}">${DONE[done]}</p>` : ''}
<h1>${title}</h1>
<dl class="receipt">
<dt>What you asked</dt><dd>${RIGHT_WORDS[status.right].name}</dd>
<dt>Your reference</dt><dd class="reference">${status.reference}</dd>
<dt>Received</dt><dd>${dayOf(status.receivedAt)}</dd>
${isOpen(status) && !(status.right === 'complaint' && status.status !== 'received') ? html`<dt>${status.right === 'complaint' ? 'We acknowledge it by' : 'Done by'}</dt><dd><time datetime="${status.dueBy}">${on(status.dueBy)}</time></dd>` : ''}
</dl>
${answerBlock(status)}
${isOpen(status) ? html`<h2>What happens next</h2>${nextBlock(status, figures, on(status.dueBy))}` : ''}
<h2>What has happened</h2>
<ol class="steps">
${status.history.map(({ at, status: each }) => html`<li><time datetime="${at}">${dayOf(at)}</time> ${HAPPENED[each]}</li>`)}
</ol>
${status.mayClarify ? clarifyForm(page) : ''}
${status.mayWithdraw ? withdrawForm(page) : ''}
${contactBlock(figures.contact)}`,
  };
};

/** The same for a token that was never issued, a damaged one, and one whose request is gone. */
export const unknownStatusPage = (figures: NoticeFigures): Page => ({
  title: 'We find no request under this link',
  language: figures.language,
  organisation: figures.organisation.name,
  main: html`
<h1>We find no request under this link</h1>
<p>Mail programs shorten or break some links. Open it again from the email, whole, or ask us: with your reference we find your request at once.</p>
${contactBlock(figures.contact)}`,
});

const isOpen = ({ status }: RequestStatus): boolean => !['fulfilled', 'refused', 'no-match', 'withdrawn'].includes(status);

const TITLES: Readonly<Record<Status, string>> = {
  received: 'We have your request',
  acknowledged: 'We have read your request',
  'awaiting-identity': 'We wait to know that it is you',
  'awaiting-clarification': 'We wait for your answer',
  'in-progress': 'We are working on your request',
  extended: 'We need more time for your request',
  fulfilled: 'We have done what you asked',
  refused: 'We do not do what you asked',
  'no-match': 'We hold no data about you',
  withdrawn: 'You have taken your request back',
};

const HAPPENED: Readonly<Record<Status, string>> = {
  received: 'We received it',
  acknowledged: 'We acknowledged it',
  'awaiting-identity': 'We asked you to show that it is you',
  'awaiting-clarification': 'We asked you a question',
  'in-progress': 'We went on with it',
  extended: 'We took more time for it',
  fulfilled: 'We answered it',
  refused: 'We refused it',
  'no-match': 'We found nothing about you',
  withdrawn: 'You took it back',
};

const DONE: Readonly<Record<Done, string>> = {
  withdraw: 'We have noted that you took it back.',
  clarify: 'We have added what you wrote.',
  'moved-on': 'Nothing was changed: your request has moved on since this page was opened. Below you see where it stands.',
  nothing: 'Nothing was changed: press one of the buttons.',
};

const answerBlock = ({ answer, extension, status }: RequestStatus): Markup => html`
${answer ? html`<h2>${status === 'refused' ? 'The reason' : 'Our answer'}</h2><p class="said">${answer}</p>` : ''}
${extension?.reason ? html`<h2>Why it takes longer</h2><p class="said">${extension.reason}</p>` : ''}`;

const nextBlock = ({ right, paused, awaitsConfirmation, status }: RequestStatus, { contact }: NoticeFigures, due: string): Markup => {
  if (awaitsConfirmation) return html`<p>We sent an email to the address that you gave. Press the button that it leads to: until then we wait, and the date above moves by the days that we wait.</p>`;
  if (paused) {
    const what = paused.for === 'identity' ? 'what shows us that it is you' : 'your answer';
    return html`<p>We wrote to you and wait for ${what}. Until we have it, the time stands still: the date above moves by the days that we wait.</p>`;
  }
  if (right === 'objection') return html`<p>Your details are on our suppression file: lists that we check leave you out. By ${due} your objection is processed everywhere.</p><p>To hear from us again, <a href="/p/">change your choices</a>.</p>`;
  if (right === 'complaint')
    return status === 'received'
      ? html`<p>The ${contact.team} acknowledges it by ${due}, looks into it, and tells you what comes of it.</p>`
      : html`<p>The ${contact.team} looks into it, and tells you without undue delay what comes of it.</p>`;
  return html`<p>The ${contact.team} works on it and answers you by ${due}. You need do nothing.</p>`;
};

const clarifyForm = ({ nonce, typed = '', errors = [], status }: StatusPage): Markup => html`
<h2>${status.paused?.for === 'clarification' ? 'Answer our question' : 'Add something'}</h2>
<form method="post" novalidate>
<input type="hidden" name="${NONCE_FIELD}" value="${nonce}">
${textField({ fields: [['text', typed]], errors: errorsByField(errors) }, { name: 'text', label: 'What you want to tell us', rows: 5, limit: LIMITS.clarification })}
<p><button type="submit" name="action" value="clarify">Send</button></p>
</form>`;

/** Behind a summary: it is not what most people come for, and cannot be undone. */
const withdrawForm = ({ nonce }: StatusPage): Markup => html`
<details>
<summary>Take this request back</summary>
<form method="post">
<input type="hidden" name="${NONCE_FIELD}" value="${nonce}">
<p>We then do no more about it. You can ask again at any time.</p>
<p><button class="quiet" type="submit" name="action" value="withdraw">Take it back</button></p>
</form>
</details>`;
