import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const jointControllers: Rule = {
  id: 'joint-controllers',
  severity: 'warning',
  source: ukGdpr(26, '(2)'),
  title: 'A group says who answers for what',
  asks: 'Where several companies use the data, say which answers for what.',
  mend: "'Example Ltd answers for marketing. All our companies are joint controllers; ask any of them.'",
  english: true,
  check: ({ figures }, context) =>
    unless(
      figures.companies.filter(({ tradingNameOf }) => tradingNameOf === undefined).length < 2 ||
        context.reading.says(/\bjoint(?:ly)?\b|\beach (?:company|of them)\b[^.]{0,200}\b(?:controller|decides|answers)/iu),
      context,
      'companies',
      'Several companies are listed, and the notice does not say which answers for what.',
    ),
};
