import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

const RENAMED = '2026-09-30';

export const regulatorCurrent: Rule = {
  id: 'regulator-current',
  severity: 'note',
  source: ukGdpr(13, '(2)(d)'),
  title: 'The regulator has its name of today',
  asks: 'Give the regulator the name that it has had since 30 September 2026.',
  mend: "Write 'name: Information Commission' under 'regulator'.",
  check: ({ figures: { regulator } }, context) =>
    unless(
      context.today < RENAMED || !/Information Commissioner/u.test(regulator.name),
      context,
      'regulator.name',
      `${regulator.name} is now the Information Commission.`,
    ),
};
