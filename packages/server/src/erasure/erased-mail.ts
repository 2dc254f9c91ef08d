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

/** Tells the team that a confirmed erasure waits for them, without a word of whose it is. */
export const teamMail = ({ reference, dueBy }: StoredRequest, { figures, register }: CompiledNotice): Mail => {
  const recipients = register.recipients.map(({ name }) => name);
  const letter = renderLetter(
    {
      subject: `Erasure ${reference} is confirmed`,
      parts: [
        'The person confirmed it. No other system is connected to the privacy service, so what they hold is removed by hand.',
        { facts: [['Reference', reference], ['Done by', dateInWords(dueBy, figures.language)]] },
        { list: [`See who it is: clarion-privacy requests show ${reference}`, 'Remove them from the CRM system.', `Say that it is done: clarion-privacy requests answer ${reference}`] },
        ...(recipients.length > 0 ? ['Article 19: tell whoever got the data from us, unless that takes a disproportionate effort. The notice names these:', { list: recipients }] : []),
      ],
    },
    figures,
  );
  return { kind: 'team-erasure', recipient: figures.contact.email, ...letter };
};
