import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const trackingInData: Rule = {
  id: 'tracking-in-data',
  severity: 'warning',
  source: ukGdpr(14, '(1)(d)'),
  title: 'What tracking gathers is listed',
  asks: 'List what tracking gathers among the data, where it is joined with what you hold on a person.',
  mend: "Add a category 'How you read our emails' to 'data'.",
  check: ({ register: { tracking, data } }, context) =>
    unless(
      !tracking.some(({ combined }) => combined) ||
        data.some(({ items }) => items.some(({ name }) => /\bopen(?:ed|s)?\b|\bclick|\blinks?\b|\btrack/iu.test(name))),
      context,
      'tracking',
      'Tracking is joined with personal data, and is not among the data listed.',
    ),
};
