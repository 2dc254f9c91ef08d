import { addDuration } from '../../deadlines/duration.ts';
import { dateInWords } from '../../words.ts';
import { GUIDANCE_LEGITIMATE_INTERESTS } from '../law.ts';
import type { Rule } from '../rule.ts';

export const assessmentOverdue: Rule = {
  id: 'assessment-overdue',
  severity: 'warning',
  source: GUIDANCE_LEGITIMATE_INTERESTS,
  title: 'The assessment was reviewed in time',
  asks: 'Review the assessment as often as the notice promises.',
  mend: "Review it, then set 'date' and 'next' under 'assessment'.",
  *check({ figures: { review, language }, register: { assessment } }, { today, placeOf }) {
    const due = assessment?.next ?? (assessment?.date !== undefined && review.lia !== '' ? addDuration(assessment.date, review.lia) : undefined);
    if (due === undefined || due >= today) return;
    yield { place: placeOf('assessment.next'), message: `The assessment was to be reviewed by ${dateInWords(due, language)}.` };
  },
};
