import { field, type FormView } from '../questions/field.ts';
import type { RightDefinition } from './right-definition.ts';

/** What the form for access says at first. */
export const access = {
  name: 'Ask for your data',
  promise: (time: string | undefined): string =>
    time ? `We answer within ${time}, free of charge.` : 'The law gives us one month to answer. It is free of charge.',
  title: 'What do you want to see?',
  label: 'Something in particular',
  hint: 'Leave this empty to get everything that we hold on you.',
};

/** The right of access (Art 15 UK GDPR). */
export const definition = (form: FormView): RightDefinition => {
  const say = form.words('access', access);
  return {
    ...say,
    render: () => field(form, { id: 'message', label: say.label, hint: say.hint, optional: true, rows: 4 }),
    later: () => import('./access-later.ts'),
  };
};
