import { noticeReviewDue } from '../../deadlines/reviews.ts';
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
  *check(notice, { today, placeOf }) {
    const { reviewed, language } = notice.figures;
    if (reviewed === '' || noticeReviewDue(notice) >= today) return;
    yield { place: placeOf('reviewed'), message: `The notice was last reviewed on ${dateInWords(reviewed, language)}.` };
  },
};
