import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const childrenAddressed: Rule = {
  id: 'children-addressed',
  severity: 'error',
  source: ukGdpr(12, '(1)'),
  title: 'Children are told in words of theirs',
  asks: 'Where you hold data of children, write a section that they can read.',
  mend: "Add a section 'If you are under 18' in short, simple sentences.",
  check: ({ register }, context) =>
    unless(
      register.children?.processed !== true || context.reading.sections.some(({ title }) => /child|young|under 1\d/iu.test(title)),
      context,
      'children',
      'Data of children is processed, and no section speaks to them.',
    ),
};
