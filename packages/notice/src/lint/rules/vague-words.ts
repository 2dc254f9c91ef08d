import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const vagueWords: Rule = {
  id: 'vague-words',
  severity: 'note',
  source: ukGdpr(12, '(1)'),
  title: 'Uses of data are stated, not hinted at',
  asks: 'Say what you do, not what you may or might do.',
  mend: "Write 'We send your address to our courier' for 'We may share your address'.",
  english: true,
  *check(_, { reading, placeOf }) {
    for (const { path } of reading.saying(/\b(?:we|they|providers|administrators|companies|services|others|variables) (?:also )?(?:may|might|could)\b/iu)) {
      yield { place: placeOf(path), message: 'This leaves open whether it happens.' };
    }
  },
};
