import { ukGdpr } from '../law.ts';
import { wordsIn } from '../plain-words.ts';
import type { Rule } from '../rule.ts';

const MOST_WORDS = 250;

export const summaryLayer: Rule = {
  id: 'summary-layer',
  severity: 'warning',
  source: ukGdpr(12, '(1)'),
  title: 'A short summary stands before the rest',
  asks: 'Start with a summary that is much shorter than the notice.',
  mend: 'Say in summary.md what you hold, why, and how to stop it, in a sentence each.',
  *check(notice, { reading, placeOf }) {
    const summary = reading.statements.filter(({ section }) => section === undefined);
    const words = summary.reduce((count, statement) => count + wordsIn(statement.words).length, 0);
    if (notice.text.summary.length === 0) yield { place: placeOf('summary'), message: 'The notice has no summary.' };
    else if (words > MOST_WORDS) yield { place: placeOf('summary.0'), message: `The summary has ${words} words.` };
  },
};
