import type { Links } from '@clarion-privacy/mail';
import type { NoticeFigures } from '@clarion-privacy/notice';
import { LIMITS } from '@clarion-privacy/protocol';
import { mailboxOf, MAIL_WINDOW, queueMailOnce } from '../outbox/queue-mail.ts';
import type { TransactionStores } from '../storage/storage.ts';
import { canonicalEmail } from '../suppression/canonical-email.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import { linkMail } from './link-mail.ts';

export interface LinkAsking {
  readonly now: Date;
  readonly keys: SuppressionKeys;
  readonly links: Links;
  readonly figures: NoticeFigures;
}

/** Whether an address can be written to at all. RFC 5321 counts octets. */
export const isReachable = (email: string): boolean => Buffer.byteLength(canonicalEmail(email) ?? email) <= LIMITS.email && canonicalEmail(email) !== undefined;

/**
 * Sends the link to the address, known or not: nothing here looks at whether anything is known. It goes to the spelling
 * for which it will speak: another spelling of it may be another person's mailbox.
 */
export const askForLink = async (email: string, { now, keys, links, figures }: LinkAsking, stores: Pick<TransactionStores, 'outbox'>): Promise<void> => {
  const address = canonicalEmail(email);
  if (address === undefined) return;
  await queueMailOnce(linkMail(address, links, figures), { now, within: MAIL_WINDOW, address: mailboxOf(address), keys }, stores);
};
