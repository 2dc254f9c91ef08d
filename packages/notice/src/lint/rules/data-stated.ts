import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const dataStated: Rule = {
  id: 'data-stated',
  severity: 'error',
  source: ukGdpr(14, '(1)(d)'),
  title: 'Categories of data are stated',
  asks: 'State which data you hold.',
  mend: "Write 'data:' in notice.yaml, each with its id, name and items.",
  check: ({ register }, context) => unless(register.data.length > 0, context, 'data', 'No categories of data are given as data.'),
};
