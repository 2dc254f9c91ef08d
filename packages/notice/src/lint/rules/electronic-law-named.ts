import { marketsBy, unless } from '../asking.ts';
import { pecr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const electronicLawNamed: Rule = {
  id: 'electronic-law-named',
  severity: 'note',
  source: pecr(22),
  title: 'The rules on electronic marketing are named',
  asks: 'Where you market by email or phone, name the Privacy and Electronic Communications Regulations.',
  mend: "Add pecr to 'laws'.",
  check: (notice, context) =>
    unless(
      notice.register.laws.includes('pecr') || (!marketsBy(notice, 'email') && !marketsBy(notice, 'phone')),
      context,
      'laws',
      'The notice markets by email or phone and does not name PECR.',
    ),
};
