import { pecr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const refusalAtCollection: Rule = {
  id: 'refusal-at-collection',
  severity: 'error',
  source: pecr(22, '(3)(c)'),
  title: 'Marketing can be refused when data is collected',
  asks: 'Offer a simple, free refusal of marketing where you collect an address.',
  mend: "Write 'refusalAtCollection: true' for email under 'marketing', and say so in the text.",
  *check({ register }, { reading, placeOf }) {
    const email = register.marketing.find(({ id }) => id === 'email');
    const asked = email?.rule === 'soft-opt-in' || register.purposes.some(({ id, marketing }) => marketing && /enquir|order|custom/iu.test(id));
    if (!asked || email?.refusalAtCollection || reading.says(/\b(?:refuse|opt out|say no|untick)\b[^.]{0,200}\bwhen (?:you|we)\b/iu)) return;
    yield { place: placeOf(email ? 'marketing.email' : 'purposes'), message: 'Nothing says that marketing can be refused when the address is collected.' };
  },
};
