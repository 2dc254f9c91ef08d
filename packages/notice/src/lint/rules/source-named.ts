import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const sourceNamed: Rule = {
  id: 'source-named',
  severity: 'warning',
  source: ukGdpr(14, '(2)(f)'),
  title: 'Suppliers of data have names',
  asks: 'Name whoever supplies data to you.',
  mend: "Write 'the trade directory of the Café Owners Guild' for 'a data supplier'.",
  *check({ register }, { placeOf }) {
    for (const { id, name, kind } of register.sources) {
      if (kind !== 'person' && /\b(?:a|an|some|registered|third.party|data) (?:data )?(?:suppliers?|brokers?|providers?|lists?)\b/iu.test(name)) {
        yield { place: placeOf(`sources.${id}`), message: `'${name}' does not say from whom.` };
      }
    }
  },
};
