import { unless } from '../asking.ts';
import { GUIDANCE_LEGITIMATE_INTERESTS } from '../law.ts';
import type { Rule } from '../rule.ts';

export const assessmentOnRequest: Rule = {
  id: 'assessment-on-request',
  severity: 'note',
  source: GUIDANCE_LEGITIMATE_INTERESTS,
  title: 'A summary of the assessment can be had',
  asks: 'Tell people that they can ask for a summary of the assessment.',
  mend: "'Ask our Privacy Team for a summary.'",
  english: true,
  check: ({ register: { assessment } }, context) =>
    unless(
      assessment === undefined || context.reading.says(/\bask\b[^.]{0,200}\b(?:summary|copy of (?:the|our) assessment)\b/iu),
      context,
      'assessment',
      'The notice does not say how to see a summary of the assessment.',
    ),
};
