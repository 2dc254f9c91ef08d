import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const rightDiscouraged: Rule = {
  id: 'right-discouraged',
  severity: 'note',
  source: ukGdpr(12, '(2)'),
  title: 'No right is advised against',
  asks: 'Explain what each right does, and leave the choice to the person.',
  mend: "Write 'An objection stops our marketing; a deletion removes your data' in place of a recommendation.",
  english: true,
  *check(_, { reading, placeOf }) {
    for (const { path } of reading.saying(/\bwe (?:strongly )?(?:recommend|advise|suggest)[^.]{0,200}\b(?:instead|rather than|not (?:to )?ask)\b/iu)) {
      yield { place: placeOf(path), message: 'This advises against a right.' };
    }
  },
};
