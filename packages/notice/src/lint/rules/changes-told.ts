import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const changesTold: Rule = {
  id: 'changes-told',
  severity: 'note',
  source: ukGdpr(13, '(3)'),
  title: 'People are told of changes',
  asks: 'Say how people learn of a change before it happens.',
  mend: "'If we change how we use your data, we tell you before the change.'",
  english: true,
  check: (_, context) =>
    unless(
      context.reading.says(/\bchange\b[^.]{0,200}\b(?:tell|let you know|inform|email) you\b|\b(?:tell|let you know|inform|email) you\b[^.]{0,200}\bchange/iu),
      context,
      `#${context.reading.sections.at(-1)?.id}`,
      'The notice does not say how people learn of changes.',
    ),
};
