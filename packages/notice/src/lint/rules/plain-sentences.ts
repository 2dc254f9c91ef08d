import { ukGdpr } from '../law.ts';
import { sentencesIn, wordsIn } from '../plain-words.ts';
import type { Rule } from '../rule.ts';

const LONGEST = 40;

export const plainSentences: Rule = {
  id: 'plain-sentences',
  severity: 'warning',
  source: ukGdpr(12, '(1)'),
  title: 'Sentences are short',
  asks: 'Write sentences of 40 words at most.',
  mend: 'Cut the sentence in two, or make its parts a list.',
  *check(_, { reading, placeOf }) {
    for (const { words, path, kind } of reading.statements) {
      if (kind !== 'sentences') continue;
      const longest = Math.max(0, ...sentencesIn(words).map((sentence) => wordsIn(sentence).length));
      if (longest > LONGEST) yield { place: placeOf(path), message: `A sentence here has ${longest} words.` };
    }
  },
};
