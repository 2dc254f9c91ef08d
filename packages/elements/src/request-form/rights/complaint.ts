import { html } from 'lit';
import { field } from '../questions/field.ts';
import type { RightDefinition } from './right-definition.ts';

/** The right to complain to the controller (Data Protection Act 2018, section 164A). */
export const definition: RightDefinition = {
  name: 'Complain',
  // The law sets the time of the acknowledgement alone, whatever a notice promises of the answer.
  promise: () => 'The law has us acknowledge your complaint within 30 days. We tell you how we get on, and what comes of it, without undue delay.',
  title: 'What went wrong?',
  render: (form) => {
    const { name, shortName, url } = form.figures!.regulator;
    return html`${field(form, { id: 'message', label: 'What happened, and when?', rows: 6 })}
      ${field(form, { id: 'wish', label: 'What would put it right?', optional: true, rows: 3 })}
      <p class="hint">You can complain to the <a href=${url}>${name} (${shortName})</a> too.</p>`;
  },
  later: () => import('./complaint-later.ts'),
};
