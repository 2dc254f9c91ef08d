import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const automatedReview: Rule = {
  id: 'automated-review',
  severity: 'error',
  source: ukGdpr(22),
  title: 'A person can look at an automated decision',
  asks: 'Tell people that they can have a person look at an automated decision, and contest it.',
  mend: "'You can ask a person to look at the decision again, say what you think of it, and contest it.'",
  english: true,
  check: ({ register: { automatedDecisions } }, context) =>
    unless(
      !automatedDecisions?.used || context.reading.says(/\bcontest\b|\bhuman\b|\ba person (?:to )?(?:looks?|reviews?|checks?)/iu),
      context,
      'automatedDecisions',
      'Nothing says that a person can look at an automated decision.',
    ),
};
