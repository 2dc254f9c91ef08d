import { GUIDANCE_LEGITIMATE_INTERESTS } from '../law.ts';
import type { Rule } from '../rule.ts';

export const interestDeemed: Rule = {
  id: 'interest-deemed',
  severity: 'warning',
  source: GUIDANCE_LEGITIMATE_INTERESTS,
  title: 'No interest is read into a visit',
  asks: 'Rest marketing on what people asked for, not on a visit that is taken for an interest.',
  mend: 'Take the sentence out, and offer a choice on the form.',
  english: true,
  *check(_, { reading, placeOf }) {
    const deemed = /\bwe (?:take it|assume|presume|deem)\b|\bdeemed\b|\bby (?:visiting|using) (?:this|our|the|a)\b[^.]{0,200}\b(?:agree|consent|accept)/iu;
    for (const { path } of reading.saying(deemed)) {
      yield { place: placeOf(path), message: 'A visit is taken for an interest or a consent.' };
    }
  },
};
