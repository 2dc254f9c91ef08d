import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const dataSource: Rule = {
  id: 'data-source',
  severity: 'note',
  source: ukGdpr(14, '(2)(f)'),
  title: 'Each category of data has its source',
  asks: 'Say of each category of data where it comes from.',
  mend: "Write 'sources: [you]' for the data.",
  *check({ register }, { placeOf }) {
    for (const { id, name, sources = [] } of register.sources.length > 0 ? register.data : []) {
      if (sources.length === 0) yield { place: placeOf(`data.${id}`), message: `The notice does not say where '${name}' comes from.` };
    }
  },
};
