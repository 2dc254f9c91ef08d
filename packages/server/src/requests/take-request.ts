import type { Way } from '@clarion-privacy/notice';
import type { Receipt } from '@clarion-privacy/protocol';
import type { ReviewReason } from '../abuse/admit.ts';
import { chain } from '../audit/chain.ts';
import { askConfirmation, confirmedAt } from '../confirmation/ask-confirmation.ts';
import type { Confirming } from '../confirmation/confirming.ts';
import { nameRequest } from '../people/name-request.ts';
import type { TransactionStores } from '../storage/storage.ts';
import { recordEvent } from '../preferences/record-event.ts';
import { announce } from '../webhooks/announce.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import type { Identifier } from '../suppression/identifier.ts';
import { hashesOf, say, statementsOf } from '../suppression/say.ts';
import { isSaid } from '../suppression/standing.ts';
import { wordsOf } from '../suppression/words-of.ts';
import { actorInAudit, changeRequest } from './change-request.ts';
import type { CheckedRequest } from './check-request.ts';
import { mailAbout } from './mail-about.ts';
import type { Mailing } from './mail-about.ts';
import { unsignedReceipt } from './new-receipt.ts';
import type { Random } from './reference.ts';
import { mailRepresentative } from './representative-mail.ts';
import type { Actor, StoredRequest } from './request-store.ts';

/** What a request is taken with. */
export interface Taking {
  readonly now: Date;
  readonly random: Random;
  /** As it was signed beforehand; left out where nobody is given a receipt to keep. */
  readonly receipt?: Receipt | undefined;
  readonly keys: SuppressionKeys;
  /** Left out where the person is told in another way. */
  readonly mailing?: Pick<Mailing, 'baseUrl' | 'sendsMail'> | undefined;
  /** By whom a request was taken that did not come by the form, and when it had come: its clock starts then. */
  readonly heard?: { readonly way: Way; readonly receivedAt: Date; readonly by: Actor } | undefined;
  /** Why the team looks at it first; nothing else is different. */
  readonly review?: ReviewReason | undefined;
  /** How a person confirms what takes data away or hands it out; without it such a request waits for the team. */
  readonly confirmBy?: Pick<Confirming, 'notices' | 'mailLinks'> | undefined;
}

/**
 * Takes a request: its row, the words that an objection puts on the suppression file, and the audit row that
 * proves both. An objection binds from this moment (Art 21(3)); what takes data away or hands it out is
 * confirmed by mail first, and every other right waits for the team.
 */
export const takeRequest = async (
  checked: CheckedRequest,
  { now, random, keys, mailing, confirmBy, heard, review, receipt: given }: Taking,
  stores: TransactionStores,
): Promise<Receipt> => {
  const { request, notice, identifiers } = checked;
  const at = now.toISOString();
  const receipt = given ?? unsignedReceipt(checked, heard?.receivedAt ?? now, random);
  const { reference, right, receivedAt, noticeVersion } = receipt;
  const { channels, companies, site } = request;
  const words = right === 'objection' ? wordsOf({ channels, companies }, notice.figures.companies) : [];
  const event = {
    at,
    event: 'request.received',
    reference,
    details: {
      right,
      noticeVersion,
      dueBy: receipt.dueBy,
      ...(heard && { way: heard.way, receivedAt, by: actorInAudit(heard.by, keys) }),
      ...(channels && { channels }),
      ...(companies && { companies }),
      ...(site && { site }),
      ...(review && { review }),
      identifiers: identifiers.map(({ kind }) => kind),
      suppressionEntries: identifiers.length * words.length,
    },
  };
  const stored: StoredRequest & Pick<Receipt, 'signature'> = { ...request, ...receipt, ...(heard && { way: heard.way }), ...(review && { review }) };
  // It is the person's to keep: the row proves nothing by it.
  delete stored.signature;
  await stores.requests.add(stored);
  if (heard) await stores.requests.addStep({ reference, at: receivedAt, step: 'receive', status: receipt.status, by: heard.by });
  for (const identifier of words.length > 0 ? identifiers : []) {
    const saying = { since: at, reference, cause: 'objection' as const };
    const { before, after } = await say(identifier, { words, saying }, { keys, suppression: stores.suppression });
    // Its address is what a link speaks for: there the person finds what they said elsewhere.
    // Unless it would only say the same again: strangers could push the rest out of the history.
    if (identifier.kind !== 'email') continue;
    const isRepeated = await isLastObjection(identifier, keys, stores);
    const isKept = after !== before || !isRepeated;
    await recordEvent(identifier, { at, reference, cause: 'objection', before, after, isKept }, { keys, figures: notice.figures, stores });
  }
  if (right === 'objection') {
    const data = { ...(channels && { channels }), ...(companies && { companies }) };
    const person = { name: request.subject.name, identifiers };
    await announce({ type: 'objection.received', at: receivedAt, reference, person, data }, { keys, random }, stores);
  }
  await stores.audit.append(chain(event, await stores.audit.last()));
  const confirms = confirmBy !== undefined && confirmedAt(request) !== undefined;
  // Where a mail asks for a confirmation, that is the one.
  if (mailing && !confirms) await mailAbout(stored, 'receive', undefined, { now, random, keys, figures: notice.figures, ...mailing }, stores);
  if (mailing) await mailRepresentative(stored, { now, keys, ...mailing, figures: notice.figures, confirms }, stores);
  await nameRequest(reference, identifiers, keys, stores);
  if (confirms) {
    const confirming = { now, random, keys, ...confirmBy };
    const waiting = await changeRequest(reference, { step: 'ask-confirmation', by: { who: 'server' } }, confirming, stores);
    await askConfirmation(waiting, confirming, stores);
  }
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
const isLastObjection = async (identifier: Identifier, keys: SuppressionKeys, { preferences }: Pick<TransactionStores, 'preferences'>): Promise<boolean> =>
  (await preferences.lastCauseOf(hashesOf(identifier, keys))) === 'objection';
