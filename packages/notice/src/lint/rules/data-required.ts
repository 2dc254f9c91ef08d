import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const dataRequired: Rule = {
  id: 'data-required',
  severity: 'warning',
  source: ukGdpr(13, '(2)(e)'),
  title: 'The notice says what people have to give',
  asks: 'Say for each purpose whether people have to give the data.',
  mend: "Write 'providing: free' for the purpose: by-law, for-contract or free.",
  *check({ register }, { placeOf }) {
    for (const { id, name, providing } of register.purposes) {
      if (providing === undefined) yield { place: placeOf(`purposes.${id}`), message: `The notice does not say whether people have to give the data for '${name}'.` };
    }
  },
};
