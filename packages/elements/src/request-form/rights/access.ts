import { field } from '../questions/field.ts';
import type { RightDefinition } from './right-definition.ts';

/** The right of access (Art 15 UK GDPR). */
export const definition: RightDefinition = {
  name: 'Ask for your data',
  promise: (time) => (time ? `We answer within ${time}, free of charge.` : 'The law gives us one month to answer. It is free of charge.'),
  title: 'What do you want to see?',
  render: (form) =>
    field(form, {
      id: 'message',
      label: 'Something in particular',
      hint: 'Leave this empty to get everything that we hold on you.',
      optional: true,
      rows: 4,
    }),
  later: () => import('./access-later.ts'),
};
