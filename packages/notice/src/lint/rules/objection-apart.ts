import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const objectionApart: Rule = {
  id: 'objection-apart',
  severity: 'error',
  source: ukGdpr(21, '(4)'),
  title: 'The right to object stands apart',
  asks: 'Present the right to object clearly and apart from everything else.',
  mend: 'Give it a file of its own, with {right: objection} behind its title.',
  *check({ text }, { reading, placeOf }) {
    const section = reading.sections.find(({ right }) => right === 'objection');
    if (section && !text.sections.includes(section)) {
      yield { place: placeOf(`#${section.id}`), message: 'The right to object is a part of another section.' };
    }
  },
};
