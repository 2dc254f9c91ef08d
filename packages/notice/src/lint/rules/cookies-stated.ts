import { unless } from '../asking.ts';
import { pecr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const cookiesStated: Rule = {
  id: 'cookies-stated',
  severity: 'note',
  source: pecr(6),
  title: 'Cookies are stated',
  asks: 'Say whether your websites use cookies or the like.',
  mend: "'Our website sets no cookies.'",
  english: true,
  check: (_, context) =>
    unless(context.reading.says(/\bcookies?\b/iu), context, `#${context.reading.sections[0]?.id}`, 'The notice does not say whether cookies are used.'),
};
