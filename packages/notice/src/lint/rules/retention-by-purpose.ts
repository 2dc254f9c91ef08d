import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const retentionByPurpose: Rule = {
  id: 'retention-by-purpose',
  severity: 'warning',
  source: ukGdpr(13, '(2)(a)'),
  title: 'Each purpose has its own period',
  asks: 'Say for each purpose how long its data is kept.',
  mend: "Write rules under 'retention.rules', and name one in each purpose: retention: orders",
  *check({ register: { retention, purposes } }, { placeOf }) {
    if (retention.length === 1 && purposes.length > 1) {
      yield { place: placeOf('retention'), message: `One period holds for all ${purposes.length} purposes.` };
    }
  },
};
