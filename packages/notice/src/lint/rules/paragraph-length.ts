import { ukGdpr } from '../law.ts';
import { wordsIn } from '../plain-words.ts';
import type { Rule } from '../rule.ts';

const LONGEST = 100;

export const paragraphLength: Rule = {
  id: 'paragraph-length',
  severity: 'note',
  source: ukGdpr(12, '(1)'),
  title: 'Paragraphs are short',
  asks: 'Write paragraphs of 100 words at most.',
  mend: 'Start a new paragraph where a new thought starts, or make a list.',
  *check(_, { reading, placeOf }) {
    for (const { words, path, kind } of reading.statements) {
      const length = wordsIn(words).length;
      if (kind === 'sentences' && length > LONGEST) yield { place: placeOf(path), message: `This paragraph has ${length} words.` };
    }
  },
};
