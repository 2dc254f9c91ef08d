import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const extensionExplained: Rule = {
  id: 'extension-explained',
  severity: 'note',
  source: ukGdpr(12, '(3)'),
  title: 'An extension is explained',
  asks: 'Say that many or difficult requests can take two more months, and that you tell why within the first.',
  mend: "'If your request needs more time, we tell you why within the first month, and take two more at most.'",
  english: true,
  check: (_, context) =>
    unless(
      context.reading.says(/\b(?:two|2) (?:more|further|additional|extra) months|extend/iu),
      context,
      'rights',
      'The notice does not say when an answer can take longer than a month.',
    ),
};
