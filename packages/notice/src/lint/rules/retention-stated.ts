import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const retentionStated: Rule = {
  id: 'retention-stated',
  severity: 'error',
  source: ukGdpr(13, '(2)(a)'),
  title: 'Periods are stated',
  asks: 'Say for each rule how long it keeps data, or by what that is decided.',
  mend: "Write 'period: P1Y', or 'criterion: until you close your account'.",
  *check({ register: { retention } }, { placeOf }) {
    if (retention.length === 0) yield { place: placeOf('retention'), message: 'No period is given as data.' };
    for (const { id, name, period, criterion } of retention) {
      if (period === undefined && criterion === undefined) {
        yield { place: placeOf(`retention.rules.${id}`), message: `The rule '${name}' says neither how long nor by what it is decided.` };
      }
    }
  },
};
