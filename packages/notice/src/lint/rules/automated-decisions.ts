import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const automatedDecisions: Rule = {
  id: 'automated-decisions',
  severity: 'warning',
  source: ukGdpr(13, '(2)(f)'),
  title: 'Automated decisions are stated',
  asks: 'Say whether you make decisions by automated means alone.',
  mend: "Write 'automatedDecisions: {used: false}', and a sentence in the text.",
  check: ({ register }, context) =>
    unless(
      register.automatedDecisions !== undefined || context.reading.says(/\bautomated (?:means|decision)|\bsolely by|\bby machine/iu),
      context,
      'purposes',
      'The notice does not say whether decisions are made by automated means.',
    ),
};
