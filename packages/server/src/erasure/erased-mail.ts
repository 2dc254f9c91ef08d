import { renderLetter } from '@clarion-privacy/mail';
import { dateInWords } from '@clarion-privacy/notice';
import type { CompiledNotice, NoticeFigures } from '@clarion-privacy/notice';
import type { Mail } from '../outbox/outbox-store.ts';
import type { StoredRequest } from '../requests/request-store.ts';
import type { Erased } from './erase-person.ts';
import { suppressionSentence } from './erasure-words.ts';

/** That this kind went to somebody is not recorded: it is the last mail to a person of whom nothing is kept. */
export const ERASED_MAIL = 'erasure-done';

/** Tells the person what was done. Its address leaves the outbox with it. */
export const erasedMail = (
  { reference, dueBy }: StoredRequest,
  { suppression, open, told }: Erased,
  { address, figures }: { readonly address: string; readonly figures: NoticeFigures },
): Mail => {
  const { contact, language } = figures;
  const letter = renderLetter(
    {
      subject: told ? 'We have deleted your data' : 'We are deleting your data',
      parts: [
        told
          ? 'We have deleted the data that we held on this email address, and told the systems that work with it to delete theirs.'
          : `We have deleted what our privacy service held on this email address. The ${contact.team} removes you from our CRM system by ${dateInWords(dueBy, language)}, and tells those who got your data from us.`,
        suppressionSentence(figures, suppression),
        { facts: [['Reference', reference]] },
        ...(open.length > 0 ? [`You have asked us for something else, which we still answer: ${open.join(', ')}. For that we keep your contact details until it is done.`] : []),
        'What is left is a proof that we did as you asked. It names the reference, and nothing of you.',
      ],
    },
    figures,
  );
  return { kind: ERASED_MAIL, recipient: address, ...letter };
};

/**
 * Tells the team whom to remove by hand, where no other system is connected. Nothing here knows it afterwards, so the mail has to say who it
 * is; the team deletes it when it is done.
 */
export const teamMail = ({ reference, dueBy, subject: { name, email, phone, postal } }: StoredRequest, { figures, register }: CompiledNotice): Mail => {
  const recipients = register.recipients.map(({ name: each }) => each);
  const person = Object.entries({ Name: name, Email: email, Telephone: phone, Post: postal?.replace(/\s*[\r\n]+\s*/gu, ', ') });
  const letter = renderLetter(
    {
      subject: `Erasure ${reference}: remove this person by hand`,
      parts: [
        'Their erasure is confirmed, and carried out in the privacy service. No other system is connected to it, so what they hold is removed by hand.',
        { facts: [['Reference', reference], ...person.flatMap(([label, value]): (readonly [string, string])[] => (value === undefined ? [] : [[label, value]])), ['Done by', dateInWords(dueBy, figures.language)]] },
        { list: ['Remove them from the CRM system.', 'Then delete this email: the privacy service knows them no more.'] },
        ...(recipients.length > 0 ? ['Article 19: tell whoever got the data from us, unless that takes a disproportionate effort. The notice names these:', { list: recipients }] : []),
      ],
    },
    figures,
  );
  return { kind: 'team-erasure', recipient: figures.contact.email, ...letter };
};
