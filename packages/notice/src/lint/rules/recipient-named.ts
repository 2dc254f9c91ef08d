import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const recipientNamed: Rule = {
  id: 'recipient-named',
  severity: 'note',
  source: ukGdpr(13, '(1)(e)'),
  title: 'Recipients have names',
  asks: 'Name each company that gets the data, where you can.',
  mend: "Write 'Lighthouse Mail Ltd' for 'email service providers'.",
  *check({ register }, { placeOf }) {
    for (const { id, name, kind } of register.recipients) {
      // A name starts with a capital letter, a category does not.
      if ((kind === 'processor' || kind === 'controller') && /^\p{Ll}/u.test(name)) {
        yield { place: placeOf(`recipients.${id}`), message: `'${name}' is a category: nobody can tell who that is.` };
      }
    }
  },
};
