import { civilDateIn, dateInWords } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { LetterPart } from '@clarion-privacy/mail';
import { RIGHT_WORDS } from '../pages/words.ts';
import { nextWords } from './next-words.ts';
import type { StoredRequest } from './request-store.ts';
import type { StepName } from './states.ts';

/** What a mail about a request says, around the button that leads to its status page. */
export interface LetterAbout {
  readonly subject: string;
  readonly parts: readonly LetterPart[];
  readonly action: string;
  readonly after: readonly LetterPart[];
}

const SEE = 'See where it stands';

/** The letter about a step, in the words of the notice; none where the person is told in another way. */
export const letterAbout = (request: StoredRequest, step: StepName | 'receive', note: string | undefined, figures: NoticeFigures): LetterAbout | undefined => {
  const on = (date: string): string => dateInWords(date, figures.language);
  const facts: LetterPart = {
    facts: [
      ['Reference', request.reference],
      ['What you asked', RIGHT_WORDS[request.right].name],
      ['Received', on(civilDateIn(request.receivedAt, figures.timeZone))],
    ],
  };
  const about = (subject: string, parts: readonly LetterPart[], { action = SEE, after = [] }: Partial<Pick<LetterAbout, 'action' | 'after'>> = {}): LetterAbout => ({
    subject,
    parts: [...parts, facts],
    action,
    after,
  });
  const { contact, regulator } = figures;
  switch (step) {
    case 'receive':
      return about(RIGHT_WORDS[request.right].taken, nextWords(request, figures), {
        after: [`If it was not you who asked, write to ${contact.email} and name the reference.`],
      });
    case 'acknowledge':
      return request.right === 'complaint'
        ? about('We have your complaint', [`The ${contact.team} looks into your complaint, and tells you without undue delay what comes of it.`])
        : about('We have your request', [`The ${contact.team} has read your request, and answers it by ${on(request.dueBy)}.`]);
    case 'ask-identity':
      return about('We need to know that it is you', ['Before we go on, we need to be sure that it is you who asks:', note!, STANDS_STILL]);
    case 'ask-clarification':
      return about('We have a question about your request', [note!, STANDS_STILL], { action: 'Answer the question' });
    case 'extend':
      return about('Your request takes us longer', [
        `The law gives us up to two further months where a request is complex or one of many, and we need them. We answer you by ${on(request.dueBy)} at the latest.`,
        'The reason:',
        note!,
      ]);
    case 'fulfil':
      return about(request.right === 'complaint' ? 'What came of your complaint' : 'We have answered your request', [note ?? 'What you asked for is done.']);
    case 'no-match':
      return about('We hold no data about you', [note ?? 'We looked for the details that you gave, and hold nothing about you under them.']);
    case 'refuse':
      return about('We do not do what you asked', ['The reason:', note!], {
        // Art 12(4).
        after: [
          `You can complain to us: write to ${contact.email}.`,
          `You can complain to the regulator, ${regulator.name}, at ${regulator.url}, and you can go to court.`,
        ],
      });
    case 'withdraw':
      return about('You have taken your request back', ['We do no more about it.']);
    default:
      return undefined;
  }
};

const STANDS_STILL = 'Until we have your answer, the time for your request stands still: its date moves by the days that we wait.';
