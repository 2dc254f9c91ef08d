import { LIMITS, PATTERNS } from '@clarion-privacy/protocol';
import type { TransactionStores } from '../storage/storage.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import { keyedHash } from '../suppression/keyed-hash.ts';
import type { Mail } from './outbox-store.ts';

const LONGEST_SUBJECT = 200;

/** An email that would break out of its headers. Its message never repeats the address. */
export class UnsendableMail extends Error {
  override readonly name = 'UnsendableMail';
}

/** Puts an email into the outbox, in the transaction of what it is about. */
export const queueMail = async (mail: Mail, now: Date, { outbox }: Pick<TransactionStores, 'outbox'>): Promise<void> => {
  checkHeaders(mail);
  await outbox.add(mail, now.toISOString());
};

/**
 * The same, at most once to one address within so many milliseconds. Nothing tells the caller which it was, so that no
 * answer can.
 */
export const queueMailOnce = async (
  mail: Mail,
  { now, within, address, keys }: { readonly now: Date; readonly within: number; readonly address: string; readonly keys: SuppressionKeys },
  stores: Pick<TransactionStores, 'outbox'>,
): Promise<void> => {
  checkHeaders(mail);
  const hash = keyedHash(keys.current, `outbox/v1/${mail.kind}`, address);
  const since = new Date(now.getTime() - within).toISOString();
  if (await stores.outbox.openWindow({ hash, at: now.toISOString(), since })) await queueMail(mail, now, stores);
};

const checkHeaders = ({ recipient, subject }: Mail): void => {
  const isAddress = PATTERNS.email.test(recipient) && PATTERNS.line.test(recipient) && recipient.length <= LIMITS.email;
  if (!isAddress) throw new UnsendableMail('The recipient of an email is not one address.');
  if (!PATTERNS.line.test(subject) || subject.length > LONGEST_SUBJECT)
    throw new UnsendableMail('The subject of an email is too long, or has a line break or a control character.');
};
