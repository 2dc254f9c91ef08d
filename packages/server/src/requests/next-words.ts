import { dateInWords } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { Receipt } from '@clarion-privacy/protocol';

/** What happens after a request was taken, a paragraph each: the same on the page that confirms it and in the mail. */
export const nextWords = ({ right, dueBy }: Pick<Receipt, 'right' | 'dueBy'>, { contact, language }: NoticeFigures): readonly string[] => {
  const due = dateInWords(dueBy, language);
  switch (right) {
    case 'objection':
      return [
        'Your details are on our suppression file now. Lists that we check against it from now on leave you out, as you asked.',
        `A message that is already on its way may still reach you. By ${due} your objection is processed everywhere. You need do nothing more.`,
      ];
    case 'complaint':
      return [`The ${contact.team} looks into it, acknowledges it by ${due}, and tells you what comes of it.`];
    default:
      return [`The ${contact.team} works on it and answers you by ${due}. It may write to you first, to make sure that it is you who asks.`];
  }
};
