import { html } from 'lit';
import { textOf } from '../text-of.ts';
import type { FieldErrors } from '../form-values.ts';
import type { LaterPage } from '../rights/right-definition.ts';
import { choice } from './choice.ts';
import { details } from './details.ts';
import { field, type FormView } from './field.ts';
import { personMessages } from './person-messages.ts';

const isForAnother = (data: FormData): boolean => textOf(data, 'for-another') !== '';

/** Whose data it is; the hint says which of their details helps most. */
export const personPage = (form: FormView, hint: string): LaterPage => {
  const words = form.words('person', personMessages);
  return {
    title: words.title,
    fields: ['email', 'phone', 'postal', 'name'],
    render: () => {
      const ofAnother = isForAnother(form.data);
      return html`${details(form, hint, 'page', ofAnother)}
      ${choice('checkbox', 'for-another', { value: 'yes', label: words.forAnother, hint: words.forAnotherHint }, ofAnother)}`;
    },
  };
};

/** Who asks, where that is somebody else. */
export const representativePage = (form: FormView): LaterPage => ({
  title: form.words('person', personMessages).representative.title,
  fields: ['representative-name', 'representative-email', 'representative-phone', 'representative-authority'],
  isAsked: isForAnother,
  render: () => {
    const { label, emailHint, authorityHint } = form.words('person', personMessages).representative;
    return html`${field(form, { id: 'representative-name', label: label['representative-name'], autocomplete: 'name' })}
    ${field(form, { id: 'representative-email', label: label['representative-email'], hint: emailHint, type: 'email', autocomplete: 'email' })}
    ${field(form, { id: 'representative-phone', label: label['representative-phone'], type: 'tel', autocomplete: 'tel', optional: true })}
    ${field(form, { id: 'representative-authority', label: label['representative-authority'], hint: authorityHint, rows: 3 })}`;
  },
});

/** What may not be left empty by whoever asks for another. */
export const missingOfRepresentative = (form: FormView): FieldErrors => form.words('person', personMessages).representative.missing;
