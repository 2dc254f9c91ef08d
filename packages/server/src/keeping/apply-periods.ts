import { addDuration, civilDateIn } from '@clarion-privacy/notice';
import type { CompiledNotice } from '@clarion-privacy/notice';
import { chain } from '../audit/chain.ts';
import type { Chore } from '../chores/scheduler.ts';
import type { Notices } from '../notices/notices.ts';
import { newReference } from '../requests/reference.ts';
import type { Random } from '../requests/reference.ts';
import type { Storage, TransactionStores } from '../storage/storage.ts';

type Keeping = NonNullable<CompiledNotice['register']['keeping']>[number];

/**
 * Removes what the backend held for longer than the notice says (Art 5(1)(e)), and writes to the audit how much of what it
 * was. Repeating it on the same day removes nothing more. The audit row comes only where something went.
 */
export const applyPeriods = async (
  { figures: { timeZone }, register: { keeping = [] } }: Pick<CompiledNotice, 'figures' | 'register'>,
  { now, random }: { readonly now: Date; readonly random: Random },
  stores: TransactionStores,
): Promise<Readonly<Record<string, number>>> => {
  const today = civilDateIn(now, timeZone);
  const removed: Record<string, number> = {};
  for (const { id, period } of keeping) {
    const count = await remove(id, startOfPeriod(today, period), stores);
    if (count > 0) removed[id] = count;
  }
  if (Object.keys(removed).length > 0) {
    const row = { at: now.toISOString(), event: 'keeping.applied', reference: newReference(random), details: removed };
    await stores.audit.append(chain(row, await stores.audit.last()));
  }
  return removed;
};

/** The same, once a day. */
export const keepPeriods = ({ storage, notices, random }: { readonly storage: Storage; readonly notices: Notices; readonly random: Random }): Chore => ({
  name: 'keep-periods',
  run: async (now) => void (await storage.transaction((stores) => applyPeriods(notices.current, { now, random }, stores))),
});

/** The latest day whose period is over, found by the notice's own way to count: the reverse of adding months is not unique. */
const startOfPeriod = (today: string, period: string): string => {
  const span = Date.parse(`${addDuration(today, period)}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`);
  let day = new Date(Date.parse(`${today}T00:00:00Z`) - span + 4 * 86_400_000);
  while (addDuration(day.toISOString().slice(0, 10), period) > today) day = new Date(day.getTime() - 86_400_000);
  return day.toISOString();
};

const remove = async (id: Keeping['id'], before: string, stores: TransactionStores): Promise<number> => {
  switch (id) {
    case 'acknowledgements':
      return stores.acknowledgements.purge(before);
    case 'preference-history':
      return stores.preferences.purge(before);
    case 'sent-mail':
      return stores.outbox.purgeWindows(before);
    case 'secrets':
      return stores.secrets.purge(before);
    case 'idempotency':
      return stores.idempotency.purge(before);
    case 'dead-letters':
      return stores.webhooks.purge(before);
    case 'requests':
      // Each has its own end and its own row in the audit: forgetRequests.
      return 0;
  }
};
