import { civilDateIn, dateInWords, reviewsDue } from '@clarion-privacy/notice';
import type { CivilDate, CompiledNotice, Review } from '@clarion-privacy/notice';
import { renderLetter } from '@clarion-privacy/mail';
import type { Mail } from '../outbox/outbox-store.ts';
import { queueMailOnce } from '../outbox/queue-mail.ts';
import type { Chore } from '../chores/scheduler.ts';
import type { Notices } from '../notices/notices.ts';
import type { Storage } from '../storage/storage.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import { daysBetween } from './days-between.ts';

/** How the pages and mails of the team call a review. */
export const REVIEW_WORDS: Readonly<Record<Review['of'], string>> = {
  assessment: 'review of the legitimate interests assessment',
  notice: 'review of the notice',
};

/** Days before a review from which the team is told, and how often it is told again. */
const NEAR = 30;
const WEEK = 7 * 86_400_000;

/** The reviews of which the team is to be told: those that are near, or late. */
export const reviewsNear = (notice: CompiledNotice, today: CivilDate): readonly Review[] =>
  reviewsDue(notice).filter(({ dueOn }) => daysBetween(today, dueOn) <= NEAR);

/** Mails the team about reviews that are near or late, once a week for each. */
export const remindOfReviews = ({ storage, notices, keys }: { readonly storage: Storage; readonly notices: Notices; readonly keys: SuppressionKeys }): Chore => ({
  name: 'remind-of-reviews',
  async run(now) {
    const notice = notices.current;
    const today = civilDateIn(now, notice.figures.timeZone);
    await storage.transaction(async (stores) => {
      // The day is part of the address: once it is moved, the next reminder does not wait.
      for (const review of reviewsNear(notice, today))
        await queueMailOnce(reviewMail(review, notice, today), { now, within: WEEK, address: `${review.of} ${review.dueOn}`, keys }, stores);
    });
  },
});

const reviewMail = ({ of, dueOn, fact }: Review, { figures }: CompiledNotice, today: CivilDate): Mail => {
  const day = dateInWords(dueOn, figures.language);
  const late = dueOn < today;
  const letter = renderLetter(
    {
      subject: `${late ? 'Late' : 'Due soon'}: ${REVIEW_WORDS[of]}`,
      parts: [
        `The ${REVIEW_WORDS[of]} ${figures.version} ${late ? 'was' : 'is'} due on ${day}. The notice promises it (${fact}).`,
        of === 'assessment'
          ? 'Check that the reasons of the assessment still hold, record what you found, and set its date and its next day under ‘assessment’ in the notice.'
          : 'Read the notice against what you do today, then publish it with a new day under ‘reviewed’, or a new version.',
      ],
    },
    figures,
  );
  return { kind: `review-${of}`, recipient: figures.contact.email, ...letter };
};
