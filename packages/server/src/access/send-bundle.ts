import { renderLetter } from '@clarion-privacy/mail';
import { civilDateIn, dateInWords } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';
import { daysAfter } from '../confirmation/confirming.ts';
import type { Confirming } from '../confirmation/confirming.ts';
import { bookMail, queueMail } from '../outbox/queue-mail.ts';
import { recipientOf } from '../outbox/recipient.ts';
import type { Mail } from '../outbox/outbox-store.ts';
import type { StoredRequest } from '../requests/request-store.ts';
import { issueSecret } from '../secrets/secrets.ts';
import type { TransactionStores } from '../storage/storage.ts';

/** Sends the link to the data, to the address on file and never to the page that asked; once in an hour at most. */
export const sendBundle = async (request: StoredRequest, { now, random, keys, notices, mailLinks }: Confirming, stores: Pick<TransactionStores, 'outbox' | 'secrets'>): Promise<void> => {
  const address = request.subject.email === undefined ? undefined : recipientOf(request.subject.email);
  if (address === undefined) return;
  const due = await bookMail(`bundle/${request.reference}`, address, { now, keys }, stores);
  if (due === undefined) return;
  const expiresAt = daysAfter(due, mailLinks.days.bundle);
  const { reference } = request;
  // One link at a time: a new one ends those before it.
  await stores.secrets.remove([reference], 'bundle');
  const token = await issueSecret({ purpose: 'bundle', reference, expiresAt }, { now, random }, stores);
  const { figures } = notices.find(request.noticeVersion) ?? notices.current;
  await queueMail(bundleMail(request, { address, url: `${mailLinks.baseUrl}/b/${token}`, expiresAt, figures }), now, stores, { dueAt: due });
};

const bundleMail = (
  { reference, dueBy }: StoredRequest,
  { address, url, expiresAt, figures }: { readonly address: string; readonly url: string; readonly expiresAt: Date; readonly figures: NoticeFigures },
): Mail => {
  const { timeZone, language, contact } = figures;
  const until = dateInWords(civilDateIn(expiresAt, timeZone), language);
  const letter = renderLetter(
    {
      subject: 'Your data is ready',
      parts: [
        'You asked us for the data that we hold on you. You can fetch it now, free of charge.',
        { button: { label: 'Go to my data', href: url } },
        `The link works once, until ${until}. Open it where nobody looks over your shoulder, and save what you get.`,
        { facts: [['Reference', reference]] },
        `The ${contact.team} adds what our CRM system and our correspondence hold, by ${dateInWords(dueBy, language)}.`,
      ],
    },
    figures,
  );
  return { kind: 'bundle-link', recipient: address, ...letter };
};

/** Tells the team what is left for them, without a word of whose request it is. */
export const teamMail = ({ reference, right, dueBy }: StoredRequest, figures: NoticeFigures): Mail => {
  const letter = renderLetter(
    {
      subject: `${right === 'access' ? 'Access' : 'Portability'} ${reference} is confirmed`,
      parts: [
        'The person confirmed it, and gets from the privacy service what that holds. The rest is yours to add.',
        { facts: [['Reference', reference], ['Done by', dateInWords(dueBy, figures.language)]] },
        { list: [`See who it is: clarion-privacy requests show ${reference}`, 'Send what the CRM system and the correspondence hold.', `Say that it is done: clarion-privacy requests answer ${reference}`] },
      ],
    },
    figures,
  );
  return { kind: 'team-access', recipient: figures.contact.email, ...letter };
};
