import { ukGdpr } from '../law.ts';
import { sentencesIn, wordsIn, gradeOf } from '../plain-words.ts';
import type { Rule } from '../rule.ts';

/** The school year, by Flesch and Kincaid, beyond which a section is hard work. */
const HARDEST = 14;
/** Shorter texts give no steady measure. */
const FEWEST_WORDS = 60;

export const readingDifficulty: Rule = {
  id: 'reading-difficulty',
  severity: 'note',
  source: ukGdpr(12, '(1)'),
  title: 'Sections are easy to read',
  asks: 'Write each section so that a school leaver can read it.',
  mend: "Use shorter sentences and everyday words: 'use' for 'utilise', 'after' for 'subsequent to'.",
  english: true,
  *check(_, { reading, placeOf }) {
    const prose = Map.groupBy(
      reading.statements.filter(({ kind }) => kind === 'sentences'),
      ({ section }) => section,
    );
    for (const [section, statements] of prose) {
      const sentences = statements.flatMap(({ words }) => sentencesIn(words));
      const words = sentences.reduce((count, sentence) => count + wordsIn(sentence).length, 0);
      const grade = gradeOf(sentences);
      if (section === undefined || words < FEWEST_WORDS || grade <= HARDEST) continue;
      yield { place: placeOf(`#${section}`), message: `This section takes ${Math.round(grade)} years of school to read.` };
    }
  },
};
