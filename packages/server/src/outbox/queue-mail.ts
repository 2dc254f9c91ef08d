import { LIMITS, PATTERNS } from '@clarion-privacy/protocol';
import type { TransactionStores } from '../storage/storage.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import { keyedHash } from '../suppression/keyed-hash.ts';
import type { Mail, OutboxStore } from './outbox-store.ts';

const LONGEST_SUBJECT = 200;

/** An email that would break out of its headers. Its message never repeats the address. */
export class UnsendableMail extends Error {
  override readonly name = 'UnsendableMail';
}

/** Puts an email into the outbox, in the transaction of what it is about. */
export const queueMail = async (mail: Mail, now: Date, { outbox }: Pick<TransactionStores, 'outbox'>, how: Parameters<OutboxStore['add']>[2] = {}): Promise<void> => {
  checkHeaders(mail);
  await outbox.add(mail, now.toISOString(), how);
};

/**
 * The same, at most once to one address within so many milliseconds. Nothing tells the caller which it was, and it takes
 * as long, so that no answer can tell either.
 */
export const queueMailOnce = async (
  mail: Mail,
  { now, within, address, keys }: { readonly now: Date; readonly within: number; readonly address: string; readonly keys: SuppressionKeys },
  stores: Pick<TransactionStores, 'outbox'>,
): Promise<void> => {
  checkHeaders(mail);
  const hash = keyedHash(keys.current, `outbox/v1/${mail.kind}`, address);
  const since = new Date(now.getTime() - within).toISOString();
  const isMeant = await stores.outbox.openWindow({ hash, at: now.toISOString(), since });
  await queueMail(mail, now, stores, { isMeant });
};

/** An address is written to about one thing at most once in this time, whoever asks and however often. */
export const MAIL_WINDOW = 3_600_000;

/**
 * When the next email of a kind may go to an address, and books that instant; nothing where one is booked already. Most providers
 * bring `name+anything` to `name`, so tags do not let a stranger fill a mailbox.
 */
export const bookMail = (
  kind: string,
  address: string,
  { now, keys }: { readonly now: Date; readonly keys: SuppressionKeys },
  { outbox }: Pick<TransactionStores, 'outbox'>,
): Promise<string | undefined> => outbox.book({ hash: keyedHash(keys.current, `outbox/v1/${kind}`, mailboxOf(address)), at: now.toISOString(), within: MAIL_WINDOW });

const DOTLESS = /^(.*)@(?:gmail|googlemail)\.com$/u;

/** The mailbox behind an address and its tags, and behind dots where all of them lead to one. It is for counting alone. */
export const mailboxOf = (address: string): string => {
  const untagged = address.replace(/\+.*(?=@[^@]*$)/u, '');
  const name = DOTLESS.exec(untagged)?.[1];
  return name === undefined ? untagged : `${name.replaceAll('.', '')}@gmail.com`;
};

const checkHeaders = ({ recipient, subject }: Mail): void => {
  const isAddress = PATTERNS.email.test(recipient) && PATTERNS.line.test(recipient) && recipient.length <= LIMITS.email;
  if (!isAddress) throw new UnsendableMail('The recipient of an email is not one address.');
  if (!PATTERNS.line.test(subject) || subject.length > LONGEST_SUBJECT)
    throw new UnsendableMail('The subject of an email is too long, or has a line break or a control character.');
};
