import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const dataRequiredConsequence: Rule = {
  id: 'data-required-consequence',
  severity: 'note',
  source: ukGdpr(13, '(2)(e)'),
  title: 'The notice says what happens without the data',
  asks: 'Where data has to be given, say what happens otherwise.',
  mend: "Write 'withoutIt: we cannot deliver your order' for the purpose.",
  *check({ register }, { placeOf }) {
    for (const { id, name, providing, withoutIt } of register.purposes) {
      if (providing === undefined || providing === 'free' || withoutIt !== undefined) continue;
      yield { place: placeOf(`purposes.${id}`), message: `The notice does not say what happens without the data for '${name}'.` };
    }
  },
};
