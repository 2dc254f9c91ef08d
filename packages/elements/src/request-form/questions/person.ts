import { html } from 'lit';
import { textOf } from '../text-of.ts';
import type { LaterPage } from '../rights/right-definition.ts';
import { choice } from './choice.ts';
import { details } from './details.ts';
import { field } from './field.ts';
import { personMessages as words } from './person-messages.ts';

const isForAnother = (data: FormData): boolean => textOf(data, 'for-another') !== '';

/** Whose data it is; the hint says which of their details helps most. */
export const personPage = (hint: string): LaterPage => ({
  title: words.title,
  fields: ['email', 'phone', 'postal', 'name'],
  render: (form) => {
    const ofAnother = isForAnother(form.data);
    return html`${details(form, hint, 'page', ofAnother)}
    ${choice('checkbox', 'for-another', { value: 'yes', label: words.forAnother, hint: words.forAnotherHint }, ofAnother)}`;
  },
});

/** Who asks, where that is somebody else. */
export const representativePage: LaterPage = {
  title: words.representative.title,
  fields: ['representative-name', 'representative-email', 'representative-phone', 'representative-authority'],
  isAsked: isForAnother,
  render: (form) => {
    const { label, emailHint, authorityHint } = words.representative;
    return html`${field(form, { id: 'representative-name', label: label['representative-name'], autocomplete: 'name' })}
    ${field(form, { id: 'representative-email', label: label['representative-email'], hint: emailHint, type: 'email', autocomplete: 'email' })}
    ${field(form, { id: 'representative-phone', label: label['representative-phone'], type: 'tel', autocomplete: 'tel', optional: true })}
    ${field(form, { id: 'representative-authority', label: label['representative-authority'], hint: authorityHint, rows: 3 })}`;
  },
};

/** What may not be left empty by whoever asks for another. */
export const missingOfRepresentative = words.representative.missing;
