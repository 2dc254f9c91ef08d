import { html } from 'lit';
import { field } from '../questions/field.ts';
import type { RightDefinition } from './right-definition.ts';

/** The right to have data corrected or completed (Art 16 UK GDPR). */
export const definition: RightDefinition = {
  name: 'Ask for a correction',
  promise: (time) => (time ? `We answer within ${time}.` : 'The law gives us one month to answer.'),
  title: 'What should we correct?',
  render: (form) =>
    html`${field(form, { id: 'message', label: 'What is wrong or missing?', rows: 4 })}
    ${field(form, { id: 'wish', label: 'What should it say instead?', optional: true, rows: 3 })}`,
  later: () => import('./rectification-later.ts'),
};
