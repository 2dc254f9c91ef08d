import { html } from 'lit';
import { radios } from '../questions/radios.ts';
import { field } from '../questions/field.ts';
import type { RightDefinition } from './right-definition.ts';

/** The four grounds of Art 18(1). */
export const GROUNDS = [
  { value: 'accuracy', label: 'It is wrong, and you still have to check it' },
  { value: 'unlawful', label: 'You may not use it, and I do not want it erased' },
  { value: 'claims', label: 'You no longer need it, and I do, for a legal claim' },
  { value: 'objection', label: 'I objected, and you still have to weigh that' },
] as const;

/** The right to have the use of data restricted (Art 18 UK GDPR). */
export const definition: RightDefinition = {
  name: 'Ask for a restriction',
  promise: (time) => (time ? `We answer within ${time}.` : 'The law gives us one month to answer.'),
  title: 'Why should we only store your data?',
  render: (form) =>
    html`${radios(form, 'ground', 'Choose what fits best', GROUNDS)}
    ${field(form, { id: 'message', label: 'Anything to add', hint: 'For example, which data you mean.', optional: true, rows: 3 })}`,
  later: () => import('./restriction-later.ts'),
};
