import { factsIn } from '../../compile/facts.ts';
import { GUIDANCE_TO_BE_INFORMED } from '../law.ts';
import type { Rule } from '../rule.ts';

export const sectionFacts: Rule = {
  id: 'section-facts',
  severity: 'note',
  source: GUIDANCE_TO_BE_INFORMED,
  title: 'Sections state facts',
  asks: 'Name the facts that each section states, so that a test can tell when one is lost.',
  mend: 'Write {facts: data.contact} behind the words that state it.',
  *check({ text }, { reading, placeOf }) {
    // A notice that names no facts at all has chosen to go without.
    if (factsIn(text).length === 0) return;
    for (const section of reading.sections) {
      if (factsIn({ ...text, summary: [], sections: [section] }).length > 0) continue;
      yield { place: placeOf(`#${section.id}`), message: `'${section.title}' names no facts.` };
    }
  },
};
