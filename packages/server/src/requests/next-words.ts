import { dateInWords } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { Receipt, SuppressionChoice } from '@clarion-privacy/protocol';
import { suppressionSentence } from '../erasure/erasure-words.ts';

/** What of a request its receipt does not tell. */
export interface Asking {
  /** Whether a mail goes out in which the person confirms it. */
  readonly mailed?: boolean | undefined;
  /** What becomes of the suppression entry, where the notice lets the person choose. */
  readonly suppression?: SuppressionChoice | undefined;
}

/** What happens after a request was taken, a paragraph each: the same on the page that confirms it and in the mail. */
export const nextWords = ({ right, dueBy }: Pick<Receipt, 'right' | 'dueBy'>, figures: NoticeFigures, { mailed, suppression }: Asking = {}): readonly string[] => {
  const { contact, language } = figures;
  const due = dateInWords(dueBy, language);
  switch (right) {
    case 'objection':
      return [
        'Your details are on our suppression file now. Lists that we check against it from now on leave you out, as you asked.',
        `A message that is already on its way may still reach you. By ${due} your objection is processed everywhere. You need do nothing more.`,
      ];
    case 'complaint':
      return [`The ${contact.team} looks into it, acknowledges it by ${due}, and tells you what comes of it.`];
    case 'erasure':
      return [...(mailed ? confirmFirst('Then we delete your data.') : byTheTeam(contact.team, due)), ...entryWords(figures, suppression)];
    default:
      return mailed ? confirmFirst('Then we send you a link to your data.') : byTheTeam(contact.team, due);
  }
};

const confirmFirst = (then: string): readonly string[] => [
  `Look into your mailbox. We are sending an email to the address that you gave. Open its link and press the button there. ${then}`,
  'It may take some minutes, and it may be among the junk mail. We send one in an hour at most.',
];

const byTheTeam = (team: string, due: string): readonly string[] => [
  `The ${team} works on it and answers you by ${due}. It may write to you first, to make sure that it is you who asks.`,
];

/** What becomes of the suppression entry, in the notice's words; nothing where the person has yet to choose. */
const entryWords = (figures: NoticeFigures, chosen: SuppressionChoice | undefined): readonly string[] => {
  const says = figures.erasure.suppression;
  const choice = says === 'ask' ? chosen : says;
  return choice === undefined ? [] : [suppressionSentence(figures, choice)];
};
