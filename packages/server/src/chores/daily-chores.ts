import { keepPeriods } from '../keeping/apply-periods.ts';
import { forgetRequests } from '../keeping/forget-requests.ts';
import type { Notices } from '../notices/notices.ts';
import type { Random } from '../requests/reference.ts';
import { remindOfReviews } from '../reviews/review-mail.ts';
import type { Storage } from '../storage/storage.ts';
import { keepFilter } from '../suppression/keep-filter.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import type { LiveFilter } from '../suppression/live-filter.ts';
import { remindTeam } from './remind.ts';
import type { Chore } from './scheduler.ts';

/** What chores are done with. */
export interface ChoreParts {
  readonly storage: Storage;
  readonly notices: Notices;
  readonly keys: SuppressionKeys;
  /** Left out where nobody screens. */
  readonly filter?: LiveFilter | undefined;
  readonly random: Random;
  readonly daysBefore: readonly number[];
  readonly sendsMail: boolean;
}

/** What a server does once a day. Another domain adds its chore here. */
export const dailyChores = (parts: ChoreParts): readonly Chore[] => [
  forgetRequests(parts),
  keepPeriods(parts),
  ...(parts.filter ? [keepFilter({ storage: parts.storage, filter: parts.filter })] : []),
  // Mail that nobody delivers would only pile up.
  ...(parts.sendsMail ? [remindTeam(parts), remindOfReviews(parts)] : []),
];
