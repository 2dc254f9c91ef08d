import { GUIDANCE_TO_BE_INFORMED } from '../law.ts';
import type { Rule } from '../rule.ts';

export const reviewDated: Rule = {
  id: 'review-dated',
  severity: 'warning',
  source: GUIDANCE_TO_BE_INFORMED,
  title: 'The next review of the notice has a date',
  asks: 'Say how often you review the notice, and when next.',
  mend: "Write 'cycle: P1Y' and 'next: 2027-09-28' under 'review'.",
  *check({ register: { review } }, { reading, placeOf }) {
    const [promise] = reading.saying(/\breview this notice\b|\breview it periodically|\bnotice\b.{0,200}\breview it\b/iu);
    if (review?.next !== undefined && review.cycle !== undefined) return;
    yield { place: promise ? placeOf(promise.path) : placeOf('review'), message: 'The notice does not say how often it is reviewed, and when next.' };
  },
};
