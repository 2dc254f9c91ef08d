import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const purposesStated: Rule = {
  id: 'purposes-stated',
  severity: 'error',
  source: ukGdpr(13, '(1)(c)'),
  title: 'Purposes are stated',
  asks: 'State each purpose for which you use data.',
  mend: "Write 'purposes:' in notice.yaml, each with its id, name and basis.",
  check: ({ register }, context) =>
    unless(register.purposes.length > 0, context, 'purposes', 'No purposes are given as data.'),
};
