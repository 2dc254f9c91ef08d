import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const businessDataException: Rule = {
  id: 'business-data-exception',
  severity: 'error',
  source: ukGdpr(4, '(1)'),
  title: 'Data on people at work is personal data',
  asks: 'Treat names and addresses of people at work as personal data.',
  mend: 'Take out the sentence that leaves business data out of a right.',
  english: true,
  *check(_, { reading, placeOf }) {
    const exception = /\bbusiness(?:-related)? (?:contact )?data\b[^.]{0,200}\b(?:outside|not covered|exempt|excluded)|\b(?:not|never) (?:cover|apply to|extend to) business(?:-related)? (?:contact )?data/iu;
    for (const { path } of reading.saying(exception)) {
      yield { place: placeOf(path), message: 'Business data is said to be outside the law: data on a person at work is personal data.' };
    }
  },
};
