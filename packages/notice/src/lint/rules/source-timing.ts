import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const sourceTiming: Rule = {
  id: 'source-timing',
  severity: 'warning',
  source: ukGdpr(14, '(3)'),
  title: 'People are told when data comes from elsewhere',
  asks: 'Say when people are told whose data comes from elsewhere: within a month, and at the first contact at the latest.',
  mend: "Write 'told: first-contact' for the source.",
  *check({ register }, { placeOf }) {
    for (const { id, name, kind, told } of register.sources) {
      if (kind !== 'person' && told === undefined) {
        yield { place: placeOf(`sources.${id}`), message: `The notice does not say when people are told of the source '${name}'.` };
      }
    }
  },
};
