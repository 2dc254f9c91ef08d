import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

const JARGON =
  /\b(?:hereby|herein(?:after)?|hereto|thereof|therein|whereas|pursuant to|notwithstanding|aforementioned|forthwith|inter alia|mutatis mutandis|in respect of|data subjects?|utili[sz]e)\b/iu;

export const legalJargon: Rule = {
  id: 'legal-jargon',
  severity: 'note',
  source: ukGdpr(12, '(1)'),
  title: 'Words are plain',
  asks: "Write everyday words, not lawyers' words.",
  mend: "Write 'under' for 'pursuant to', 'despite' for 'notwithstanding', 'this' for 'the aforementioned'.",
  english: true,
  *check(_, { reading, placeOf }) {
    for (const { path, words } of reading.saying(JARGON)) {
      yield { place: placeOf(path), message: `Few readers know '${JARGON.exec(words)?.[0]}'.` };
    }
  },
};
