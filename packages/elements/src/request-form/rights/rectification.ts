import { html } from 'lit';
import { field, type FormView } from '../questions/field.ts';
import type { RightDefinition } from './right-definition.ts';

/** What the form for a correction says at first. */
export const rectification = {
  name: 'Ask for a correction',
  promise: (time: string | undefined): string => (time ? `We answer within ${time}.` : 'The law gives us one month to answer.'),
  title: 'What should we correct?',
  label: 'What is wrong or missing?',
  wish: 'What should it say instead?',
};

/** The right to have data corrected or completed (Art 16 UK GDPR). */
export const definition = (form: FormView): RightDefinition => {
  const say = form.words('rectification', rectification);
  return {
    ...say,
    render: () =>
      html`${field(form, { id: 'message', label: say.label, rows: 4 })}
      ${field(form, { id: 'wish', label: say.wish, optional: true, rows: 3 })}`,
    later: () => import('./rectification-later.ts'),
  };
};
