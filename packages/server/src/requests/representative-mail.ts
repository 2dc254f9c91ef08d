import { renderLetter } from '@clarion-privacy/mail';
import { civilDateIn, dateInWords } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';
import { mailboxOf, MAIL_WINDOW, queueMailOnce } from '../outbox/queue-mail.ts';
import { recipientOf } from '../outbox/recipient.ts';
import { RIGHT_WORDS } from '../pages/words.ts';
import type { TransactionStores } from '../storage/storage.ts';
import type { Mailing } from './mail-about.ts';
import type { StoredRequest } from './request-store.ts';

/**
 * Gives who asks on another's behalf a receipt, and no more: no link by which they could confirm, read or take back what is
 * the person's, and not a word of who that is. Whether they may act for them is the team's to see.
 */
export const mailRepresentative = async (
  { representative, reference, right, receivedAt, dueBy }: StoredRequest,
  { now, keys, sendsMail, figures, confirms }: Pick<Mailing, 'now' | 'keys' | 'sendsMail'> & { readonly figures: NoticeFigures; readonly confirms: boolean },
  stores: Pick<TransactionStores, 'outbox'>,
): Promise<void> => {
  const recipient = representative?.email === undefined ? undefined : recipientOf(representative.email);
  if (!sendsMail || recipient === undefined) return;
  const { contact, language, timeZone } = figures;
  const on = (date: string): string => dateInWords(date, language);
  const letter = renderLetter(
    {
      subject: 'We have the request that you made for another person',
      parts: [
        'You asked us on behalf of another person. Keep this as your receipt.',
        { facts: [['Reference', reference], ['What you asked', RIGHT_WORDS[right].name], ['Received', on(civilDateIn(receivedAt, timeZone))], [right === 'complaint' ? 'We acknowledge it by' : 'Done by', on(dueBy)]] },
        confirms
          ? 'We write to the address that you gave for the person. We go on once they have confirmed the request there.'
          : `The ${contact.team} works on it. It may ask you to show that you may act for the person.`,
        `If it was not you who asked, write to ${contact.email} and name the reference.`,
      ],
    },
    figures,
  );
  await queueMailOnce({ kind: 'representative-receipt', recipient, ...letter }, { now, within: MAIL_WINDOW, address: mailboxOf(recipient), keys }, stores);
};
