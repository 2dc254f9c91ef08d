import type { NoticeFigures } from '@clarion-privacy/notice';
import { LIMITS, RIGHTS, SUPPRESSION_CHOICES } from '@clarion-privacy/protocol';
import type { ProblemError } from '@clarion-privacy/protocol';
import { html } from 'hono/html';
import { fillingFields } from '../abuse/filling.ts';
import type { Filling } from '../abuse/filling.ts';
import type { FormFields } from '../http/form-fields.ts';
import { NONCE_FIELD } from '../http/form-nonce.ts';
import { contactBlock } from './contact.ts';
import { choices, describedBy, firstOf, hidden, rightIn, textField, wrongClass } from './form-fields.ts';
import type { FieldState, TextField } from './form-fields.ts';
import type { Markup, Page } from './page.ts';
import { FIELD_WORDS, MESSAGE_WORDS, missingWords, SUPPRESSION_WORDS } from './request-words.ts';
import { CHANNEL_WORDS, RIGHT_WORDS } from './words.ts';

/** The fields that this page shows, in its order; all others travel hidden or are dropped. */
const SHOWN = ['right', 'name', 'email', 'phone', 'postal', 'channels', 'companies', 'suppression', 'message', 'text', ...['name', 'email', 'phone', 'authority'].map((part) => `representative-${part}`)];

/** What was posted, and which notice it is sent under next. */
export interface ShownForm {
  readonly fields: FormFields;
  readonly figures: NoticeFigures;
  readonly back: Page['back'];
  readonly nonce: string;
  readonly filling: Filling;
}

/** The same, with what is wrong with it; nothing is, where the person came to fill it in or to change it. */
export interface Mistaken extends ShownForm {
  readonly errors: readonly ProblemError[];
}

/** The form again with all that was typed, its mistakes first, as GOV.UK has it. */
export const formPage = ({ fields, errors, figures, back, nonce, filling }: Mistaken): Page => {
  const right = rightIn(fields);
  const state: FieldState = { fields, errors: errorsByField(errors) };
  const title = right ? RIGHT_WORDS[right].ask : 'Send a request';
  return {
    title: errors.length > 0 ? `Error: ${title}` : title,
    language: figures.language,
    organisation: figures.organisation.name,
    back,
    main: html`
${errors.length > 0 ? errorSummary(errors) : ''}
<h1>${title}</h1>
<form method="post" action="/v1/requests" novalidate>
${hidden(NONCE_FIELD, nonce)}
${fillingFields(filling)}
${hidden('noticeVersion', figures.version)}
${['site', 'locale'].map((name) => (state.errors.has(name) ? '' : hidden(name, firstOf(fields, name))))}
${right ? hidden('right', right) : rightChoices(state)}
${textField(state, { name: 'name', label: 'Full name', optional: true, autocomplete: 'name', limit: LIMITS.name })}
${contactFields(state)}
${right === undefined || right === 'objection' ? scopeFields(state, figures) : ''}
${right === 'erasure' && figures.erasure.suppression === 'ask' ? suppressionChoices(state) : ''}
${textField(state, { name: 'message', ...MESSAGE_WORDS[right ?? 'objection'], optional: missingWords(right) === undefined, rows: 5, limit: LIMITS.message })}
${right === 'objection' ? '' : representativeFields(state)}
<button type="submit">Send</button>
</form>
${contactBlock(figures.contact)}`,
  };
};

const contactFields = (state: FieldState): Markup => html`
<fieldset class="${wrongClass(state, 'subject')}" ${describedBy(state, 'subject', true)}>
<legend>How we know you</legend>
<p class="hint" id="subject-hint">Give one or more, spelled as we use them to reach you.</p>
${state.errors.has('subject') ? html`<p class="error" id="subject-error">${state.errors.get('subject')!}</p>` : ''}
${textField(state, { name: 'email', label: 'Email address', type: 'email', autocomplete: 'email', limit: LIMITS.email })}
${textField(state, { name: 'phone', label: 'Telephone number', type: 'tel', autocomplete: 'tel', limit: LIMITS.phone })}
${textField(state, { name: 'postal', label: 'Postal address', rows: 4, autocomplete: 'street-address', limit: LIMITS.postal })}
</fieldset>`;

const suppressionChoices = (state: FieldState): Markup =>
  choices(state, {
    name: 'suppression',
    legend: 'What should stay on our suppression file?',
    single: true,
    options: SUPPRESSION_CHOICES.map((value) => ({ value, label: SUPPRESSION_WORDS[value] })),
  });

/** For whoever asks on another's behalf; folded away, as most ask for themselves. */
const representativeFields = (state: FieldState): Markup => {
  const given = state.fields.filter(([, value]) => value !== '').map(([name]) => name);
  const isOpen = [...state.errors.keys(), ...given].some((name) => name.startsWith('representative-'));
  const ask = (part: 'name' | 'email' | 'phone' | 'authority', more: Partial<TextField> = {}): Markup =>
    textField(state, { name: `representative-${part}`, label: FIELD_WORDS[`representative-${part}`] ?? part, limit: LIMITS[part], ...more });
  return html`<details ${isOpen ? 'open' : ''}>
<summary>I am asking for somebody else</summary>
<p class="hint">Give their details above, and yours here. We may ask to see proof.</p>
${ask('name', { autocomplete: 'name' })}
${ask('email', { type: 'email', autocomplete: 'email' })}
${ask('phone', { type: 'tel', autocomplete: 'tel', optional: true })}
${ask('authority', { rows: 3 })}
</details>`;
};

const scopeFields = (state: FieldState, figures: NoticeFigures): Markup => html`
${choices(state, {
  name: 'channels',
  legend: 'By which ways should we stop?',
  hint: 'Choose none to stop all of them.',
  options: figures.channels.map((channel) => ({ value: channel, label: CHANNEL_WORDS[channel] })),
})}
${choices(state, {
  name: 'companies',
  legend: 'Which companies should stop?',
  hint: 'Choose none to stop all of them.',
  options: figures.companies.map(({ id, name }) => ({ value: id, label: name })),
})}`;

const rightChoices = (state: FieldState): Markup =>
  choices(state, {
    name: 'right',
    legend: 'What do you ask for?',
    single: true,
    options: RIGHTS.map((right) => ({ value: right, label: RIGHT_WORDS[right].ask })),
  });

/** Takes the focus, as a page without scripts can: by `autofocus`. */
export const errorSummary = (errors: readonly ProblemError[]): Markup => html`
<div class="summary" role="alert" aria-labelledby="summary-title" tabindex="-1" autofocus>
<h2 id="summary-title">There is a problem</h2>
<ul>
${errors.map((error) => {
  const field = fieldOf(error);
  const target = field === 'subject' ? 'email' : field;
  return SHOWN.includes(target)
    ? html`<li><a href="#${target}">${error.detail}</a></li>`
    : html`<li>${target}: ${error.detail}</li>`;
})}
</ul>
</div>`;

export const errorsByField = (errors: readonly ProblemError[]): ReadonlyMap<string, string> => {
  const byField = new Map<string, string>();
  for (const error of errors) if (!byField.has(fieldOf(error))) byField.set(fieldOf(error), error.detail);
  return byField;
};

/** The flat field behind a pointer into the request. */
const fieldOf = ({ pointer }: ProblemError): string => {
  const [, head = '', next] = pointer.split('/');
  if (head === 'representative') return `representative-${next ?? 'name'}`;
  return head === 'subject' && next !== undefined ? next : head;
};
