import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const purposeData: Rule = {
  id: 'purpose-data',
  severity: 'note',
  source: ukGdpr(5, '(1)(b)'),
  title: 'Each purpose says which data it uses',
  asks: 'Say which data each purpose uses.',
  mend: "Write 'data: [contact]' for the purpose.",
  *check({ register }, { placeOf }) {
    for (const { id, name, data = [] } of register.purposes) {
      if (data.length === 0) yield { place: placeOf(`purposes.${id}`), message: `The purpose '${name}' does not say which data it uses.` };
    }
  },
};
