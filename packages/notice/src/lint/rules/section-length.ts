import { ukGdpr } from '../law.ts';
import { wordsIn } from '../plain-words.ts';
import type { Rule } from '../rule.ts';

const LONGEST = 350;

export const sectionLength: Rule = {
  id: 'section-length',
  severity: 'note',
  source: ukGdpr(12, '(1)'),
  title: 'Long sections are divided',
  asks: 'Divide a section of more than 350 words by headings.',
  mend: 'Put a heading over each part: ## Enquiries {#enquiries}',
  *check(_, { reading, placeOf }) {
    const own = Map.groupBy(reading.statements, ({ section }) => section);
    for (const [section, statements] of own) {
      const length = statements.reduce((count, { words }) => count + wordsIn(words).length, 0);
      if (section !== undefined && length > LONGEST) {
        yield { place: placeOf(`#${section}`), message: `This part runs for ${length} words without a heading.` };
      }
    }
  },
};
