import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const dataDenied: Rule = {
  id: 'data-denied',
  severity: 'warning',
  source: ukGdpr(5, '(1)(a)'),
  title: 'No data is denied that is held',
  asks: 'Say that no further data is held only where none is.',
  mend: 'List passwords, payments and tracking among the data, or take the denial out.',
  english: true,
  *check(_, { reading, placeOf }) {
    const denials = reading.saying(/\bany (?:further|other) personal data\b|\bno (?:further|other) personal data\b/iu);
    const held = ['password', 'payment', 'beacon', 'unique code', 'cookie'].filter((word) => reading.says(new RegExp(`\\b${word}`, 'iu')));
    for (const { path } of held.length > 0 ? denials : []) {
      yield { place: placeOf(path), message: `Further data is denied, and the notice speaks of: ${held.join(', ')}.` };
    }
  },
};
