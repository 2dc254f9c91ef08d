import { html } from 'lit';
import { field } from '../questions/field.ts';
import type { RightDefinition } from './right-definition.ts';

/** The right to take data elsewhere: what the person gave, used by consent or for a contract (Art 20 UK GDPR). */
export const definition: RightDefinition = {
  name: 'Ask for your data to take elsewhere',
  promise: (time) => (time ? `We answer within ${time}.` : 'The law gives us one month to answer.'),
  title: 'What do you want to take with you?',
  render: (form) =>
    html`<p>This covers data that you gave us, and that we use by your consent or for a contract. For everything else, ask for access.</p>
      ${field(form, { id: 'message', label: 'Which data?', hint: 'Leave this empty for all of it.', optional: true, rows: 3 })}
      ${field(form, { id: 'wish', label: 'Who should get it, if not you?', optional: true, rows: 2 })}`,
  later: () => import('./portability-later.ts'),
};
