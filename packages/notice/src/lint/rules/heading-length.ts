import { ukGdpr } from '../law.ts';
import { wordsIn } from '../plain-words.ts';
import type { Rule } from '../rule.ts';

const LONGEST = 10;

export const headingLength: Rule = {
  id: 'heading-length',
  severity: 'note',
  source: ukGdpr(12, '(1)'),
  title: 'Headings are short',
  asks: 'Write headings of ten words at most.',
  mend: 'Keep the words that people look for.',
  *check(_, { reading, placeOf }) {
    for (const { id, title } of reading.sections) {
      const length = wordsIn(title).length;
      if (length > LONGEST) yield { place: placeOf(`#${id}`), message: `This heading has ${length} words.` };
    }
  },
};
