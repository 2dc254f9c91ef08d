import { unless } from '../asking.ts';
import { GUIDANCE_LEGITIMATE_INTERESTS } from '../law.ts';
import type { Rule } from '../rule.ts';

export const assessmentDated: Rule = {
  id: 'assessment-dated',
  severity: 'warning',
  source: GUIDANCE_LEGITIMATE_INTERESTS,
  title: 'The assessment has a date',
  asks: 'Give the day on which the assessment was finished.',
  mend: "Write 'date: 2026-09-14' under 'assessment'.",
  check: ({ register: { assessment } }, context) =>
    unless(assessment === undefined || assessment.date !== undefined, context, 'assessment', 'The assessment has no date.'),
};
