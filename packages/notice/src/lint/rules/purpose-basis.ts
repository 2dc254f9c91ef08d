import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const purposeBasis: Rule = {
  id: 'purpose-basis',
  severity: 'error',
  source: ukGdpr(13, '(1)(c)'),
  title: 'Each purpose has its lawful basis',
  asks: 'Give the lawful basis of each purpose.',
  mend: "Write 'basis: contract' for the purpose: consent, contract, legal-obligation, vital-interests, public-task or legitimate-interests.",
  *check({ register }, { placeOf }) {
    for (const { id, name, basis } of register.purposes) {
      if (basis === undefined) yield { place: placeOf(`purposes.${id}`), message: `The purpose '${name}' has no lawful basis.` };
    }
  },
};
