import { html } from 'lit';
import { field, type FormView } from '../questions/field.ts';
import type { RightDefinition } from './right-definition.ts';

/** What the form for portability says at first. */
export const portability = {
  name: 'Ask for your data to take elsewhere',
  promise: (time: string | undefined): string => (time ? `We answer within ${time}.` : 'The law gives us one month to answer.'),
  title: 'What do you want to take with you?',
  covers: 'This covers data that you gave us, and that we use by your consent or for a contract. For everything else, ask for access.',
  label: 'Which data?',
  hint: 'Leave this empty for all of it.',
  wish: 'Who should get it, if not you?',
};

/** The right to take data elsewhere: what the person gave, used by consent or for a contract (Art 20 UK GDPR). */
export const definition = (form: FormView): RightDefinition => {
  const say = form.words('portability', portability);
  return {
    ...say,
    render: () =>
      html`<p>${say.covers}</p>
        ${field(form, { id: 'message', label: say.label, hint: say.hint, optional: true, rows: 3 })}
        ${field(form, { id: 'wish', label: say.wish, optional: true, rows: 2 })}`,
    later: () => import('./portability-later.ts'),
  };
};
