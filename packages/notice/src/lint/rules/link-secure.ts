import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const linkSecure: Rule = {
  id: 'link-secure',
  severity: 'warning',
  source: ukGdpr(32, '(1)'),
  title: 'Links are encrypted',
  asks: 'Lead to addresses that start with https.',
  mend: 'Write https: for http:',
  *check(_, { reading, placeOf }) {
    for (const { href, path } of reading.links) {
      if (/^http:/iu.test(href)) yield { place: placeOf(path), message: `${href} is not encrypted.` };
    }
  },
};
