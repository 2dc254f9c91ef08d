import { durationInWords } from '../../words.ts';
import { GUIDANCE_LEGITIMATE_INTERESTS } from '../law.ts';
import type { Rule } from '../rule.ts';

export const assessmentReviewDated: Rule = {
  id: 'assessment-review-dated',
  severity: 'warning',
  source: GUIDANCE_LEGITIMATE_INTERESTS,
  title: 'The next review of the assessment has a date',
  asks: 'Give the day of the next review, where you promise to review the assessment.',
  mend: "Write 'next: 2027-03-14' under 'assessment'.",
  *check({ figures: { review, language }, register: { assessment } }, { placeOf }) {
    if (review.lia === '' || assessment?.next !== undefined) return;
    yield { place: placeOf('review.lia'), message: `The assessment is reviewed every ${durationInWords(review.lia, language)}, and no next day is given.` };
  },
};
