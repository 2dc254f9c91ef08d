import type { CivilDate, CompiledNotice, FactId } from '../notice.ts';
import { addDuration } from './duration.ts';

/** A review that the notice promises. */
export interface Review {
  readonly of: 'assessment' | 'notice';
  readonly dueOn: CivilDate;
  /** The fact that promises it. */
  readonly fact: FactId;
}

type Reviewed = {
  readonly figures: Pick<CompiledNotice['figures'], 'reviewed' | 'review'>;
  readonly register: Pick<CompiledNotice['register'], 'assessment' | 'review'>;
};

/** When the legitimate interests assessment is reviewed next: on its date, or after the notice's period from its last one, else from the notice's. */
export const assessmentReviewDue = ({ figures, register: { assessment } }: Reviewed): CivilDate =>
  assessment?.next ?? addDuration(assessment?.date ?? figures.reviewed, figures.review.lia);

/** When the notice itself is reviewed next. One that promises no cycle is reviewed every year. */
export const noticeReviewDue = ({ figures, register: { review } }: Reviewed): CivilDate =>
  review?.next ?? addDuration(figures.reviewed, review?.cycle ?? 'P1Y');

/** All reviews, the earliest first. */
export const reviewsDue = (notice: Reviewed): readonly Review[] =>
  [
    { of: 'assessment' as const, dueOn: assessmentReviewDue(notice), fact: 'lia.confirm.13' },
    { of: 'notice' as const, dueOn: noticeReviewDue(notice), fact: 'notice.review-cycle' },
  ].sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
