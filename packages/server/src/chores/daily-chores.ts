import type { Notices } from '../notices/notices.ts';
import type { Storage } from '../storage/storage.ts';
import { forgetRequests } from './forget-requests.ts';
import { remindTeam } from './remind.ts';
import type { Chore } from './scheduler.ts';

/** What a server does once a day. Another domain adds its chore here. */
export const dailyChores = ({ sendsMail, ...parts }: { readonly storage: Storage; readonly notices: Notices; readonly daysBefore: readonly number[]; readonly sendsMail: boolean }): readonly Chore[] => [
  forgetRequests(parts),
  // Mail that nobody delivers would only pile up.
  ...(sendsMail ? [remindTeam(parts)] : []),
];
