import { html } from 'lit';
import { field, type FormView } from '../questions/field.ts';
import { radios } from '../questions/radios.ts';
import type { RightDefinition } from './right-definition.ts';

/** What the form for a restriction says at first. */
export const restriction = {
  name: 'Ask for a restriction',
  promise: (time: string | undefined): string => (time ? `We answer within ${time}.` : 'The law gives us one month to answer.'),
  title: 'Why should we only store your data?',
  legend: 'Choose what fits best',
  /** The four grounds of Art 18(1). */
  grounds: {
    accuracy: 'It is wrong, and you still have to check it',
    unlawful: 'You may not use it, and I do not want it erased',
    claims: 'You no longer need it, and I do, for a legal claim',
    objection: 'I objected, and you still have to weigh that',
  },
  label: 'Anything to add',
  hint: 'For example, which data you mean.',
};

/** The right to have the use of data restricted (Art 18 UK GDPR). */
export const definition = (form: FormView): RightDefinition => {
  const say = form.words('restriction', restriction);
  return {
    ...say,
    render: () =>
      html`${radios(form, 'ground', say.legend, Object.entries(say.grounds).map(([value, label]) => ({ value, label })))}
      ${field(form, { id: 'message', label: say.label, hint: say.hint, optional: true, rows: 3 })}`,
    later: () => import('./restriction-later.ts'),
  };
};
