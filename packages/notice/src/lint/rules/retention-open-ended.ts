import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const retentionOpenEnded: Rule = {
  id: 'retention-open-ended',
  severity: 'warning',
  source: ukGdpr(5, '(1)(e)'),
  title: 'Data is not kept for as long as it takes',
  asks: "Give a period, or what decides it, for 'as long as necessary'.",
  mend: "'One year after our last answer to you.'",
  english: true,
  *check(_, { reading, placeOf }) {
    for (const { path } of reading.saying(/\b(?:as|so) long as (?:is |it is |we |reasonably )*(?:necessary|need(?:ed)?|required|appropriate)|\bindefinitely\b/iu)) {
      yield { place: placeOf(path), message: 'Nobody can tell from this when data is deleted.' };
    }
  },
};
