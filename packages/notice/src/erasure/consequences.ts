import { isDuration } from '../deadlines/duration.ts';
import type { Duration, NoticeFigures } from '../notice.ts';
import type { SuppressionOnErasure } from '../vocabulary.ts';
import { durationInWords } from '../words.ts';

/** What erasure and objection each do, by one notice's figures, in the order in which it is told. */
export interface Consequences {
  readonly language: string;
  readonly title: string;
  /** The difference in a sentence. */
  readonly lead: string;
  readonly steps: readonly ConsequenceStep[];
  readonly paths: readonly ConsequencePath[];
  /** For a notice whose text recommends nothing. */
  readonly advice: string;
}

/** One thing that something happens to. */
export interface ConsequenceStep {
  readonly title: string;
  readonly explanation: string;
}

/** One thing that a person can ask for. */
export interface ConsequencePath {
  readonly id: 'objection' | 'erasure' | 'erasure-kept';
  readonly right: 'objection' | 'erasure';
  /** Set where the notice lets the person choose it. */
  readonly suppression?: Exclude<SuppressionOnErasure, 'ask'>;
  readonly title: string;
  /** One for each step. */
  readonly consequences: readonly Consequence[];
}

export interface Consequence {
  /** What is there afterwards: something that stays, nothing, or a way back. */
  readonly mark: 'stays' | 'goes' | 'returns';
  readonly outcome: string;
  readonly detail: string;
}

const LANGUAGE = 'en-GB';

const LEADS: Readonly<Record<SuppressionOnErasure, string>> = {
  remove: 'To be forgotten is not to be left alone: whom we forget, we can find again.',
  'keep-minimal': 'Both keep our marketing away. Erasure removes your record as well.',
  ask: 'Objection keeps our marketing away. Erasure removes your record, and you choose whether a code keeps our marketing away.',
};

const STEPS: readonly ConsequenceStep[] = [
  { title: 'Your record', explanation: 'What our CRM system, our list of business contacts, holds on you.' },
  { title: 'Your suppression entry', explanation: 'The note by which we know whom to leave alone.' },
  {
    title: 'If your address comes back',
    explanation: 'Suppose that someone in a sales team enters it again, or that a bought list contains it.',
  },
];

const STOPPED = 'No marketing';

/** What each path does to the record, to the suppression entry, and when the address comes back. */
export function consequences({ rights, retention, erasure: { suppression } }: NoticeFigures): Consequences {
  const asks = suppression === 'ask';
  const deleted = inWords(retention.afterLastContact);
  const erased: Consequence = {
    mark: 'goes',
    outcome: 'Removed',
    detail: `${within(rights.erasure?.promise)} remove the data that our CRM system holds on you.`,
  };

  const objection: ConsequencePath = {
    id: 'objection',
    right: 'objection',
    title: 'Object to marketing',
    consequences: [
      {
        mark: 'stays',
        outcome: 'Stays, not used for marketing',
        detail:
          `${within(rights.objection?.promise)} stop using it for marketing.` +
          (deleted && ` We delete it ${deleted} after the last contact.`),
      },
      {
        mark: 'stays',
        outcome: 'Added',
        detail: 'Your details go on our suppression file, so that our CRM system cannot use them again.',
      },
      { mark: 'stays', outcome: STOPPED, detail: 'We find you on the suppression file, and leave you alone.' },
    ],
  };

  const kept: ConsequencePath = {
    id: 'erasure-kept',
    right: 'erasure',
    ...(asks && { suppression: 'keep-minimal' }),
    title: asks ? 'Ask for erasure, but keep a code' : 'Ask for erasure',
    consequences: [
      erased,
      {
        mark: 'stays',
        outcome: 'Kept as a code',
        detail: 'A code made from your contact details stays, and nothing else. It says only: leave this person alone.',
      },
      { mark: 'stays', outcome: STOPPED, detail: 'The address gives the same code again, and we leave you alone.' },
    ],
  };

  const removed: ConsequencePath = {
    id: 'erasure',
    right: 'erasure',
    ...(asks && { suppression: 'remove' }),
    title: asks ? 'Ask for erasure of everything' : 'Ask for erasure',
    consequences: [
      erased,
      {
        mark: 'goes',
        outcome: 'Removed',
        detail: 'We take you off our suppression files too. Nothing is left to say that you want no contact.',
      },
      {
        mark: 'returns',
        outcome: 'Marketing can start again',
        detail: 'Nothing tells us to leave you alone. We may add you again, and contact you.',
      },
    ],
  };

  return {
    language: LANGUAGE,
    title: 'Object, or ask for erasure?',
    lead: LEADS[suppression],
    steps: STEPS,
    paths: [objection, ...(suppression === 'remove' ? [] : [kept]), ...(suppression === 'keep-minimal' ? [] : [removed])],
    advice: 'If you only want no more marketing, an objection is enough. The choice is yours.',
  };
}

/** Plain policies may not state a duration. */
const inWords = (duration: Duration = ''): string => (isDuration(duration) ? durationInWords(duration, LANGUAGE) : '');

function within(promise: Duration | undefined): string {
  const time = inWords(promise);
  return time ? `Within ${time}, we` : 'We';
}
