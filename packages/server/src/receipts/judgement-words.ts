import { civilDateIn, dateInWords } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { Judgement, PersonAnswer } from './judge-receipt.ts';

/** A judgement in sentences: what it comes to, what is proved, and what is not. */
export interface JudgementWords {
  readonly verdict: string;
  readonly proves: readonly string[];
  readonly provesNot: readonly string[];
}

/** What heads each list of sentences. */
export const VERDICT_HEADINGS = { proves: 'It proves', differs: 'What differs', provesNot: 'It does not prove' } as const;

const PERSON: Readonly<Record<PersonAnswer, string>> = {
  'not-asked': 'Whom it was given to. Give the address, telephone number or postal address that was sent, to check that.',
  same: '',
  another: 'That it belongs to the person whose details you gave: it was given to another, or under another address.',
  'not-bound': 'That it belongs to the person whose details you gave: it was given for details of another kind.',
};

export const wordsOfJudgement = (judgement: Judgement, { language, timeZone }: Pick<NoticeFigures, 'language' | 'timeZone'>): JudgementWords => {
  switch (judgement.kind) {
    case 'no-receipt':
      return { verdict: 'This is no receipt: use the file that was downloaded, as it is.', proves: [], provesNot: [] };
    case 'unsigned':
      return { verdict: 'This receipt bears no signature, and proves nothing by itself.', proves: [], provesNot: [] };
    case 'unknown-key':
      return { verdict: `This receipt was signed under a key that is not known here (${judgement.key}), and proves nothing here.`, proves: [], provesNot: [] };
    case 'broken':
      return { verdict: 'The signature does not hold: it was changed, or this service never made it.', proves: [], provesNot: [] };
    case 'changed':
      return {
        verdict: 'The text of this receipt was changed after it was signed.',
        proves: judgement.differences.map(({ field, says, signed }) => `${field} says ${says}; what was signed is ${signed}.`),
        provesNot: [],
      };
    case 'genuine': {
      const { claims, person, words } = judgement;
      const date = (civil: string): string => dateInWords(civil, language);
      return {
        verdict: words ? 'The signature in this receipt is genuine. What it says is below.' : 'This receipt is genuine, and nothing in it was changed.',
        proves: [
          `A request was taken on ${date(civilDateIn(claims.receivedAt, timeZone))}, under the reference ${claims.reference}: ${claims.right}.`,
          `It was asked for ${claims.channels?.join(', ') ?? 'every channel'}, of ${claims.companies?.join(', ') ?? 'every company'}.`,
          `It was promised by ${date(claims.promisedBy)}, and the law sets ${date(claims.statutoryBy)}.`,
          `It was made under version ${claims.noticeVersion} of the privacy notice, whose text has the hash ${claims.noticeHash}.`,
          ...(person === 'same' ? ['It was given to the person whose details you gave.'] : []),
        ],
        provesNot: [
          ...(words ? ['That the other words of the file are those that were given: compare them with the above.'] : []),
          ...(PERSON[person] === '' ? [] : [PERSON[person]]),
          'What became of the request since, nor that whoever holds this file made it.',
        ],
      };
    }
  }
};
