import { html } from 'lit';
import { field, type FormView } from '../questions/field.ts';
import type { RightDefinition } from './right-definition.ts';

/** What the form for a complaint says at first. */
export const complaint = {
  name: 'Complain',
  // The law sets the time of the acknowledgement alone, whatever a notice promises of the answer.
  promise: (): string =>
    'The law has us acknowledge your complaint within 30 days. We tell you how we get on, and what comes of it, without undue delay.',
  title: 'What went wrong?',
  label: 'What happened, and when?',
  wish: 'What would put it right?',
  too: 'You can complain to the regulator too:',
};

/** The right to complain to the controller (Data Protection Act 2018, section 164A). */
export const definition = (form: FormView): RightDefinition => {
  const say = form.words('complaint', complaint);
  return {
    ...say,
    render: () => {
      const { name, shortName, url } = form.figures!.regulator;
      return html`${field(form, { id: 'message', label: say.label, rows: 6 })}
        ${field(form, { id: 'wish', label: say.wish, optional: true, rows: 3 })}
        <p class="hint field">${say.too} <a href=${url}>${name} (${shortName})</a></p>`;
    },
    later: () => import('./complaint-later.ts'),
  };
};
