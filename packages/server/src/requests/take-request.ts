import { deadlinesFor } from '@clarion-privacy/notice';
import type { Receipt } from '@clarion-privacy/protocol';
import { chain } from '../audit/chain.ts';
import type { TransactionStores } from '../storage/storage.ts';
import { entriesFor } from '../suppression/entries-for.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import type { SuppressionEntry } from '../suppression/suppression-store.ts';
import type { CheckedRequest } from './check-request.ts';
import { newReference } from './reference.ts';
import type { Random } from './reference.ts';

/** What a request is taken with. */
export interface Taking {
  readonly now: Date;
  readonly random: Random;
  readonly keys: SuppressionKeys;
}

/**
 * Takes a request: its row, the suppression entries that an objection makes, and the audit row that
 * proves both. An objection binds from this moment (Art 21(3)); every other right waits for the team.
 */
export const takeRequest = async (
  { request, notice, identifiers }: CheckedRequest,
  { now, random, keys }: Taking,
  stores: TransactionStores,
): Promise<Receipt> => {
  const receivedAt = now.toISOString();
  const { right, noticeVersion, channels, companies, site } = request;
  const receipt: Receipt = {
    reference: newReference(random),
    right,
    status: 'received',
    receivedAt,
    ...deadlinesFor({ right, receivedAt: now, figures: notice.figures }),
    noticeVersion,
  };
  const { reference } = receipt;
  const entries: readonly SuppressionEntry[] =
    right === 'objection'
      ? entriesFor(
          { identifiers, channels, companies, since: receivedAt, reference },
          notice.figures.companies,
          keys.current,
        )
      : [];
  const event = {
    at: receivedAt,
    event: 'request.received',
    reference,
    details: {
      right,
      noticeVersion,
      dueBy: receipt.dueBy,
      ...(channels && { channels }),
      ...(companies && { companies }),
      ...(site && { site }),
      identifiers: identifiers.map(({ kind }) => kind),
      suppressionEntries: entries.length,
    },
  };
  await stores.requests.add({ ...request, ...receipt });
  if (entries.length > 0) await stores.suppression.add(entries);
  await stores.audit.append(chain(event, await stores.audit.last()));
  return receipt;
};
