import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const retentionStart: Rule = {
  id: 'retention-start',
  severity: 'note',
  source: ukGdpr(13, '(2)(a)'),
  title: 'Periods have a start',
  asks: 'Say from when a period counts.',
  mend: "Write 'after: our last answer to you' for the rule.",
  *check({ register: { retention } }, { placeOf }) {
    for (const { id, name, period, after } of retention) {
      if (period !== undefined && after === undefined) {
        yield { place: placeOf(`retention.rules.${id}`), message: `The rule '${name}' does not say from when it counts.` };
      }
    }
  },
};
