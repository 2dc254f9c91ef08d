import { addDuration } from '../../deadlines/duration.ts';
import { dateInWords } from '../../words.ts';
import { GUIDANCE_TO_BE_INFORMED } from '../law.ts';
import type { Rule } from '../rule.ts';

export const reviewOverdue: Rule = {
  id: 'review-overdue',
  severity: 'warning',
  source: GUIDANCE_TO_BE_INFORMED,
  title: 'The notice was reviewed in time',
  asks: 'Review the notice when it promises, and at least every year.',
  mend: "Review the notice, then set 'reviewed' and the next day under 'review'.",
  *check({ figures: { reviewed, language }, register: { review } }, { today, placeOf }) {
    if (reviewed === '') return;
    const due = review?.next ?? addDuration(reviewed, review?.cycle ?? 'P1Y');
    if (due >= today) return;
    yield { place: placeOf('reviewed'), message: `The notice was last reviewed on ${dateInWords(reviewed, language)}.` };
  },
};
