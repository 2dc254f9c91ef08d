import { purposesOn } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const interestNamed: Rule = {
  id: 'interest-named',
  severity: 'error',
  source: ukGdpr(13, '(1)(d)'),
  title: 'Legitimate interests are named',
  asks: 'Say which interest you pursue, where a purpose rests on legitimate interests.',
  mend: "Write 'interest: to find new buyers for our coffee' for the purpose.",
  *check(notice, { placeOf }) {
    for (const { id, name, interest } of purposesOn(notice, 'legitimate-interests')) {
      if (interest === undefined) yield { place: placeOf(`purposes.${id}`), message: `The purpose '${name}' does not say which interest it pursues.` };
    }
  },
};
