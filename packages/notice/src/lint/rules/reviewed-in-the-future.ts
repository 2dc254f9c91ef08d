import { unless } from '../asking.ts';
import { GUIDANCE_TO_BE_INFORMED } from '../law.ts';
import type { Rule } from '../rule.ts';

export const reviewedInTheFuture: Rule = {
  id: 'reviewed-in-the-future',
  severity: 'error',
  source: GUIDANCE_TO_BE_INFORMED,
  title: 'The review has happened',
  asks: 'Give the day of a review that has happened.',
  mend: "Set 'reviewed' to the day of the last review.",
  check: ({ figures: { reviewed } }, context) =>
    unless(reviewed <= context.today, context, 'reviewed', `The notice was last reviewed on ${reviewed}, which is to come.`),
};
