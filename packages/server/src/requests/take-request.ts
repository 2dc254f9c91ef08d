import { deadlinesFor } from '@clarion-privacy/notice';
import type { Receipt } from '@clarion-privacy/protocol';
import { chain } from '../audit/chain.ts';
import type { TransactionStores } from '../storage/storage.ts';
import { recordEvent } from '../preferences/record-event.ts';
import { announce } from '../webhooks/announce.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import type { Identifier } from '../suppression/identifier.ts';
import { hashesOf, say, statementsOf } from '../suppression/say.ts';
import { isSaid } from '../suppression/standing.ts';
import { wordsOf } from '../suppression/words-of.ts';
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
 * Takes a request: its row, the words that an objection puts on the suppression file, and the audit row that
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
  const words = right === 'objection' ? wordsOf({ channels, companies }, notice.figures.companies) : [];
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
      suppressionEntries: identifiers.length * words.length,
    },
  };
  await stores.requests.add({ ...request, ...receipt });
  await stores.requests.addStep({ reference, at: receivedAt, step: 'receive', status: receipt.status, by: { who: 'person' } });
  for (const identifier of words.length > 0 ? identifiers : []) {
    const saying = { since: receivedAt, reference, cause: 'objection' as const };
    const { before, after } = await say(identifier, { words, saying }, { keys, suppression: stores.suppression });
    // Its address is what a link speaks for: there the person finds what they said elsewhere.
    // Unless it would only say the same again: strangers could push the rest out of the history.
    const isKept = identifier.kind === 'email' && (after !== before || !(await isLastObjection(identifier, keys, stores)));
    if (isKept)
      await recordEvent(identifier, { at: receivedAt, reference, cause: 'objection', before, after }, { keys, figures: notice.figures, stores });
  }
  if (right === 'objection') {
    const data = { ...(channels && { channels }), ...(companies && { companies }) };
    const person = { name: request.subject.name, identifiers };
    await announce({ type: 'objection.received', at: receivedAt, reference, person, data }, { keys, random }, stores);
  }
  await stores.audit.append(chain(event, await stores.audit.last()));
  return receipt;
};

/**
 * Whether a request that was taken before would say nothing new: nobody has let marketing go on since, nor could a button
 * that takes a later change back. What is no objection stands until the team has answered it.
 */
export const isStanding = async (
  { request: { right, channels, companies }, notice, identifiers }: CheckedRequest,
  keys: SuppressionKeys,
  stores: Pick<TransactionStores, 'suppression' | 'preferences'>,
): Promise<boolean> => {
  if (right !== 'objection') return true;
  const words = wordsOf({ channels, companies }, notice.figures.companies);
  for (const identifier of identifiers) {
    const statements = await statementsOf(identifier, keys, stores.suppression);
    if (!words.every((word) => isSaid(statements, word))) return false;
    if (identifier.kind === 'email' && !(await isLastObjection(identifier, keys, stores))) return false;
  }
  return true;
};

/** Where the last event is another one, an objection that changes nothing is kept too: it stands against the undo of that event. */
const isLastObjection = async (identifier: Identifier, keys: SuppressionKeys, { preferences }: Pick<TransactionStores, 'preferences'>): Promise<boolean> => {
  const [last] = await preferences.eventsOf(hashesOf(identifier, keys), 1);
  return last?.cause === 'objection';
};
