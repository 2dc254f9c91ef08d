import { purposesOn, unless } from '../asking.ts';
import { GUIDANCE_LEGITIMATE_INTERESTS } from '../law.ts';
import type { Rule } from '../rule.ts';

export const assessmentStated: Rule = {
  id: 'assessment-stated',
  severity: 'warning',
  source: GUIDANCE_LEGITIMATE_INTERESTS,
  title: 'Legitimate interests were assessed',
  asks: 'Do a Legitimate Interests Assessment before you rely on one, and say so.',
  mend: "Write 'assessment:' in notice.yaml with its date and what it confirms.",
  check: (notice, context) =>
    unless(
      purposesOn(notice, 'legitimate-interests').length === 0 || notice.register.assessment !== undefined,
      context,
      'purposes',
      'A purpose rests on legitimate interests, and no assessment is stated.',
    ),
};
