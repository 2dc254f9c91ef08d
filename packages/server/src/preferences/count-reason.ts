import { civilDateIn } from '@clarion-privacy/notice';
import type { LeavingReasonId } from '@clarion-privacy/protocol';
import type { TransactionStores } from '../storage/storage.ts';

/** Adds to the count of a day of the notice's calendar; nothing about the person goes with it. */
export const countReason = (
  reason: LeavingReasonId,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
  { preferences }: Pick<TransactionStores, 'preferences'>,
): Promise<void> => preferences.countReason(civilDateIn(now.toISOString(), timeZone), reason);
