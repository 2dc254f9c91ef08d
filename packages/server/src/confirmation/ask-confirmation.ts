import { bookMail, queueMail } from '../outbox/queue-mail.ts';
import { recipientOf } from '../outbox/recipient.ts';
import type { StoredRequest } from '../requests/request-store.ts';
import { statusHref } from '../requests/mail-about.ts';
import { CONFIRMED_BY_MAIL } from '../requests/states.ts';
import { issueSecret } from '../secrets/secrets.ts';
import type { TransactionStores } from '../storage/storage.ts';
import { confirmMail } from './confirm-mail.ts';
import { daysAfter } from './confirming.ts';
import type { Confirming } from './confirming.ts';

/**
 * Where a request is confirmed by mail: the address of the person, in the spelling for which a confirmation will speak. Without one,
 * by post or telephone alone, or too long for mail, it waits for the team.
 */
export const confirmedAt = ({ right, subject }: Pick<StoredRequest, 'right' | 'subject'>): string | undefined =>
  CONFIRMED_BY_MAIL.includes(right) && subject.email !== undefined ? recipientOf(subject.email) : undefined;

export const awaitsConfirmation = ({ status, waitsFor }: Pick<StoredRequest, 'status' | 'waitsFor'>): boolean =>
  status === 'awaiting-identity' && waitsFor === 'confirmation';

/**
 * Writes to the address, known or not: nothing here looks at whether anything is known. One mail in an hour goes to an address; what is
 * asked in between waits for its hour, and a page that one mail leads to shows all that waits.
 */
export const askConfirmation = async (request: StoredRequest, { now, random, keys, notices, mailLinks }: Confirming, stores: Pick<TransactionStores, 'outbox' | 'secrets'>): Promise<void> => {
  const address = confirmedAt(request);
  if (address === undefined) return;
  const due = await bookMail('confirm', address, { now, keys }, stores);
  // Where a mail waits for its hour already, all is done as if this one went out, and it is taken out again: the time tells nothing.
  const isMeant = due !== undefined;
  const expiresAt = daysAfter(due ?? now.toISOString(), mailLinks.days.confirm);
  const { reference } = request;
  const token = await issueSecret({ purpose: 'confirm', reference, expiresAt }, { now, random }, stores);
  const status = await issueSecret({ purpose: 'status', reference }, { now, random }, stores);
  const { figures } = notices.find(request.noticeVersion) ?? notices.current;
  await queueMail(confirmMail(request, { address, url: `${mailLinks.baseUrl}/c/${token}`, statusUrl: statusHref(mailLinks.baseUrl, status), expiresAt, figures }), now, stores, { dueAt: due, isMeant });
};
