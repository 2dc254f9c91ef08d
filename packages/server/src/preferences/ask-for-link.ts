import type { Links } from '@clarion-privacy/mail';
import type { NoticeFigures } from '@clarion-privacy/notice';
import { mailboxOf, MAIL_WINDOW, queueMailOnce } from '../outbox/queue-mail.ts';
import { recipientOf } from '../outbox/recipient.ts';
import type { TransactionStores } from '../storage/storage.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import { linkMail } from './link-mail.ts';

export interface LinkAsking {
  readonly now: Date;
  readonly keys: SuppressionKeys;
  readonly links: Links;
  readonly figures: NoticeFigures;
}

/** Sends the link to the address, known or not: nothing here looks at whether anything is known. */
export const askForLink = async (email: string, { now, keys, links, figures }: LinkAsking, stores: Pick<TransactionStores, 'outbox'>): Promise<void> => {
  const address = recipientOf(email);
  if (address === undefined) return;
  await queueMailOnce(linkMail(address, links, figures), { now, within: MAIL_WINDOW, address: mailboxOf(address), keys }, stores);
};
