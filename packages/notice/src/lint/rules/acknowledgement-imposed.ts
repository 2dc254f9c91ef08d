import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const acknowledgementImposed: Rule = {
  id: 'acknowledgement-imposed',
  severity: 'warning',
  source: ukGdpr(32, '(1)'),
  title: 'No reader signs away security',
  asks: 'State your security measures, and impose no acknowledgement on the reader.',
  mend: "Take 'you acknowledge' out.",
  english: true,
  *check(_, { reading, placeOf }) {
    for (const { path } of reading.saying(/\byou (?:hereby )?(?:acknowledge|accept) (?:this|that|the)\b|\bcannot guarantee\b[^.]{0,200}\bsecur/iu)) {
      yield { place: placeOf(path), message: 'The reader is made to accept a risk that is yours to guard against.' };
    }
  },
};
