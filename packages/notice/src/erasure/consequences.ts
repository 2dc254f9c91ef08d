import type { Duration, NoticeFigures } from '../notice.ts';
import type { SuppressionOnErasure } from '../vocabulary.ts';

/** What erasure and objection each do, by one notice's figures, in the order in which it is told. */
export interface Consequences {
  readonly language: string;
  readonly title: string;
  /** The difference in a sentence. */
  readonly lead: string;
  /** What something happens to, by name. */
  readonly steps: readonly string[];
  readonly paths: readonly ConsequencePath[];
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

const APART = 'Objection keeps our marketing away. Erasure removes your record';

const LEADS: Readonly<Record<SuppressionOnErasure, string>> = {
  remove: 'To be forgotten is not to be left alone: whom we forget, we can find again.',
  'keep-minimal': `${APART}, and keeps our marketing away too.`,
  ask: `${APART}, and you choose what else it does.`,
};

const STEPS = [
  'Your record in our CRM system',
  'Your entry in our suppression file',
  'If a sales team or a bought list brings you back',
];

const told = (mark: Consequence['mark'], outcome: string, detail: string): Consequence => ({ mark, outcome, detail });
const left = (detail: string): Consequence => told('stays', 'No marketing', `${detail} and leave you alone.`);

/** What each path does to the record, to the suppression entry, and when the address comes back. */
export function consequences({ rights, retention, erasure: { suppression } }: NoticeFigures): Consequences {
  const asks = suppression === 'ask';
  const deleted = inWords(retention.afterLastContact);
  const erased = told(
    'goes',
    'Removed',
    `${within(rights.erasure?.promise)} remove the data that our CRM system holds on you.`,
  );

  const objection: ConsequencePath = {
    id: 'objection',
    right: 'objection',
    title: 'Object to marketing',
    consequences: [
      told(
        'stays',
        'Stays, unused',
        `${within(rights.objection?.promise)} stop using it for marketing.` +
          (deleted && ` We delete it ${deleted} after the last contact.`),
      ),
      told('stays', 'Added', 'Your details go on our suppression file, so that our CRM system cannot use them again.'),
      left('We find you on the suppression file,'),
    ],
  };

  const erasing = (
    id: ConsequencePath['id'],
    entry: Exclude<SuppressionOnErasure, 'ask'>,
    how: string,
    ...after: Consequence[]
  ): ConsequencePath => ({
    id,
    right: 'erasure',
    ...(asks && { suppression: entry }),
    title: `Ask for erasure${asks ? how : ''}`,
    consequences: [erased, ...after],
  });

  const kept = erasing(
    'erasure-kept',
    'keep-minimal',
    ', but keep a code',
    told('stays', 'Kept as a code', 'A code made from your contact details stays, and says only: leave this person alone.'),
    left('The address gives the same code, so we know it,'),
  );

  const removed = erasing(
    'erasure',
    'remove',
    ' of everything',
    told('goes', 'Removed', 'We take you off our suppression files too. Nothing is left to say that you want no contact.'),
    told('returns', 'Marketing can start again', 'We find no note of you. We may add you again, and contact you.'),
  );

  return {
    language: LANGUAGE,
    title: 'Object, or ask for erasure?',
    lead: LEADS[suppression],
    steps: STEPS,
    paths: [objection, ...(suppression === 'remove' ? [] : [kept]), ...(suppression === 'keep-minimal' ? [] : [removed])],
  };
}

const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', D: 'day' };

/** As `durationInWords`, whose parser would weigh half as much as the story; of what is no duration, nothing. */
const inWords = (duration: Duration = ''): string =>
  [...duration.matchAll(/(\d+)([YMD])/g)]
    .map(([, amount, unit = '']) => `${amount} ${UNITS[unit]}${amount === '1' ? '' : 's'}`)
    .join(' and ');

function within(promise: Duration | undefined): string {
  const time = inWords(promise);
  return time ? `Within ${time}, we` : 'We';
}
