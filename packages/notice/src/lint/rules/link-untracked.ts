import { pecr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const linkUntracked: Rule = {
  id: 'link-untracked',
  severity: 'warning',
  source: pecr(6),
  title: 'Links do not track',
  asks: 'Link to the page itself, with no shortener and no campaign code.',
  mend: 'Take the code behind the question mark away.',
  *check(_, { reading, placeOf }) {
    for (const { href, path } of reading.links) {
      if (/[?&](?:utm_\w+|gclid|fbclid|mc_eid|msclkid)=|\/\/(?:bit\.ly|t\.co|tinyurl\.com|ow\.ly|goo\.gl)\//iu.test(href)) {
        yield { place: placeOf(path), message: `${href} tracks whoever follows it.` };
      }
    }
  },
};
