import { unless } from '../asking.ts';
import { GUIDANCE_LEGITIMATE_INTERESTS } from '../law.ts';
import type { Rule } from '../rule.ts';

export const assessmentBeforeUse: Rule = {
  id: 'assessment-before-use',
  severity: 'warning',
  source: GUIDANCE_LEGITIMATE_INTERESTS,
  title: 'The assessment came first',
  asks: 'Finish the assessment before the notice takes effect.',
  mend: "Assess first; then set 'effective' to a later day.",
  check: ({ figures: { effective, reviewed }, register: { assessment } }, context) =>
    unless(
      assessment?.date === undefined || assessment.date <= (effective ?? reviewed) || context.reading.says(/\bwe (?:repeated|reviewed) (?:it|our assessment)\b/iu),
      context,
      'assessment.date',
      'The assessment was finished after the notice took effect.',
    ),
};
