import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const automatedLogic: Rule = {
  id: 'automated-logic',
  severity: 'error',
  source: ukGdpr(13, '(2)(f)'),
  title: 'Automated decisions are explained',
  asks: 'Explain the logic of automated decisions and what follows from them.',
  mend: "Write 'logic: …' under 'automatedDecisions'.",
  check: ({ register: { automatedDecisions } }, context) =>
    unless(
      !automatedDecisions?.used || automatedDecisions.logic !== undefined,
      context,
      'automatedDecisions',
      'Automated decisions are made, and their logic is not explained.',
    ),
};
