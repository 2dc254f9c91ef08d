import { chain } from '../audit/chain.ts';
import { newReference } from '../requests/reference.ts';
import type { Random } from '../requests/reference.ts';
import type { Storage } from '../storage/storage.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import { announce } from '../webhooks/announce.ts';
import type { DueContact } from './contacts-due.ts';

/** Contacts of one transaction. */
const TOGETHER = 200;

/** Tells the CRM to remove each of these, as events in its order; the audit has how many, and nothing of whom. */
export const announceDue = async (
  due: readonly DueContact[],
  { storage, now, random, keys }: { readonly storage: Storage; readonly now: Date; readonly random: Random; readonly keys: SuppressionKeys },
): Promise<void> => {
  const at = now.toISOString();
  for (let from = 0; from < due.length; from += TOGETHER) {
    const some = due.slice(from, from + TOGETHER);
    await storage.transaction(async (stores) => {
      for (const { identifiers, lastContactOn, dueOn } of some)
        await announce({ type: 'retention.due', at, reference: newReference(random), person: { identifiers }, data: { lastContactOn, dueOn } }, { keys, random }, stores);
      const row = { at, event: 'retention.announced', reference: newReference(random), details: { contacts: some.length } };
      await stores.audit.append(chain(row, await stores.audit.last()));
    });
  }
};
