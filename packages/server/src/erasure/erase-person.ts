import type { SuppressionOnErasure } from '@clarion-privacy/notice';
import type { SuppressionChoice } from '@clarion-privacy/protocol';
import { chain } from '../audit/chain.ts';
import type { Proof } from '../confirmation/carry-out.ts';
import type { Confirming } from '../confirmation/confirming.ts';
import { queueMail } from '../outbox/queue-mail.ts';
import { recipientOf } from '../outbox/recipient.ts';
import { changeRequest } from '../requests/change-request.ts';
import type { StoredRequest } from '../requests/request-store.ts';
import { isClosed } from '../requests/states.ts';
import type { TransactionStores } from '../storage/storage.ts';
import { canonicalEmail } from '../suppression/canonical-email.ts';
import { identify } from '../suppression/identify.ts';
import { hashesOf } from '../suppression/say.ts';
import { announce } from '../webhooks/announce.ts';
import { erasedMail, teamMail } from './erased-mail.ts';
import { forgetWords } from './forget-words.ts';

/** What was removed; it tells of nobody. */
export interface Erased {
  readonly suppression: SuppressionChoice;
  /** Requests whose personal data was removed. */
  readonly requests: number;
  /** Mails that waited and will not go out. */
  readonly mails: number;
  /** Requests that are still to be answered, and keep what their answer needs. */
  readonly open: readonly string[];
  /** Whether connected systems were told. Where none is, the team removes by hand what they hold. */
  readonly told: boolean;
}

/**
 * Carries out a confirmed erasure (Art 17): tells connected systems (Art 19), removes what this server holds on the person, and
 * keeps or removes the suppression entry as the notice says. All of it stands in one transaction with the row that proves it.
 */
export const erasePerson = async (request: StoredRequest, proof: Proof, confirming: Confirming, stores: TransactionStores): Promise<Erased> => {
  const { now, keys, notices, sendsMail = true } = confirming;
  const at = now.toISOString();
  const notice = notices.find(request.noticeVersion) ?? notices.current;
  const { identifiers } = identify(request.subject);
  const proven = proof === 'all' ? identifiers : identifiers.filter(({ kind }) => kind === 'email');
  const hashes = proven.flatMap((each) => hashesOf(each, keys));
  const suppression = whatBecomes(notice.figures.erasure.suppression, request);
  const told = (await stores.webhooks.endpoints()).length > 0;
  const { reference, subject } = request;

  await announce(
    { type: 'erasure.confirmed', at, reference, person: { name: subject.name, identifiers: proven }, data: { suppression: suppression === 'remove' ? 'removed' : 'kept' } },
    confirming,
    stores,
  );
  const { closed, open } = await requestsOf(hashes, request, confirming, stores);
  await forgetWords({ identifiers, proven, suppression, reference, at, own: new Set([...closed.map((each) => each.reference), reference]) }, keys, stores);
  const mails = await stores.outbox.removeTo(addressesOf([request, ...closed]));
  await stores.secrets.remove(closed.map((each) => each.reference));
  for (const each of closed) await stores.requests.forget(each.reference, at);
  await stores.people.removeMails(hashes);
  await stores.acknowledgements.forget(hashes);

  const erased: Erased = { suppression, requests: closed.length + 1, mails, open, told };
  const details = { suppression, requests: erased.requests, mails, told };
  await stores.audit.append(chain({ at, event: 'person.erased', reference, details }, await stores.audit.last()));
  const address = proven.find(({ kind }) => kind === 'email')?.canonical;
  if (sendsMail && address !== undefined && recipientOf(address) !== undefined) await queueMail(erasedMail(request, erased, { address, figures: notice.figures }), now, stores);
  if (sendsMail && !told) await queueMail(teamMail(request, notice), now, stores);
  // Done here, and told to whoever holds more: a connected system by an event, the team by that mail (decision 0043).
  await changeRequest(reference, { step: 'fulfil', by: { who: 'server' } }, confirming, stores);
  return erased;
};

/** As the notice of that day says; where it asks and nothing was said, the entry stays: silence lets nobody in again. */
const whatBecomes = (says: SuppressionOnErasure, { suppression }: StoredRequest): SuppressionChoice =>
  says === 'ask' ? (suppression ?? 'keep-minimal') : says;

/** The person's other requests: those that nothing is owed on any more, and those that are still to be answered. */
const requestsOf = async (hashes: readonly Buffer[], own: StoredRequest, confirming: Confirming, stores: TransactionStores) => {
  const closed: StoredRequest[] = [];
  const open: string[] = [];
  for (const reference of await stores.people.requestsOf(hashes)) {
    const request = await stores.requests.find(reference);
    if (!request || reference === own.reference) continue;
    if (isClosed(request) || request.right === 'objection') closed.push(request);
    else if (request.right === 'erasure') {
      // Asked twice, done once.
      await changeRequest(reference, { step: 'fulfil', by: { who: 'server' } }, confirming, stores);
      closed.push(request);
    } else open.push(reference);
  }
  return { closed, open };
};

/** Every spelling under which mail may wait. */
const addressesOf = (requests: readonly StoredRequest[]): readonly string[] => [
  ...new Set(requests.flatMap(({ subject: { email } }) => (email === undefined ? [] : [email, canonicalEmail(email) ?? email]))),
];
