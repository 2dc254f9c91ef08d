import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const officerStated: Rule = {
  id: 'officer-stated',
  severity: 'note',
  source: ukGdpr(13, '(1)(b)'),
  title: 'The data protection officer is named',
  asks: 'Name your data protection officer, or say that you have none.',
  mend: "Write 'officer: {name: …, email: …}', or 'We have no data protection officer' in the text.",
  english: true,
  check: ({ register }, context) =>
    unless(
      register.officer !== undefined || context.reading.says(/data protection officer|\bDPO\b/iu),
      context,
      'contact',
      'The notice does not say whether there is a data protection officer.',
    ),
};
