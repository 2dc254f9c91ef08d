import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const objectionInSummary: Rule = {
  id: 'objection-in-summary',
  severity: 'warning',
  source: ukGdpr(21, '(4)'),
  title: 'The summary leads to the right to object',
  asks: 'Bring the right to object to attention first: in the summary.',
  mend: '## How to stop our marketing {more: your-right-to-object}',
  *check({ text }, { reading, placeOf }) {
    const section = reading.sections.find(({ right }) => right === 'objection');
    if (section && !text.summary.some((item) => item.section === section.id)) {
      yield { place: placeOf('summary.0'), message: 'The summary does not lead to the right to object.' };
    }
  },
};
