import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

const OPEN = /not exhaustive|not limited to|any other relevant|other variables|\betc\b|and so on|from time to time|amongst? others/iu;

export const openEndedLists: Rule = {
  id: 'open-ended-lists',
  severity: 'warning',
  source: ukGdpr(12, '(1)'),
  title: 'Lists are complete',
  asks: 'Name everything that a list covers.',
  mend: 'Name the rest, or the rule by which it is chosen.',
  english: true,
  *check(_, { reading, placeOf }) {
    for (const { path, words } of reading.saying(OPEN)) {
      yield { place: placeOf(path), message: `'${OPEN.exec(words)?.[0]}' leaves open what else is meant.` };
    }
  },
};
