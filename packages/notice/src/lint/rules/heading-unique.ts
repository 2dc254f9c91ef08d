import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const headingUnique: Rule = {
  id: 'heading-unique',
  severity: 'warning',
  source: ukGdpr(12, '(1)'),
  title: 'Headings differ',
  asks: 'Give each section a title of its own.',
  mend: 'Say what is in the one and not in the other.',
  *check(_, { reading, placeOf }) {
    const first = new Map<string, string>();
    for (const { id, title } of reading.sections) {
      const key = title.toLowerCase().trim();
      if (first.has(key)) yield { place: placeOf(`#${id}`), message: `Another section is called '${title}' too.` };
      else first.set(key, id);
    }
  },
};
