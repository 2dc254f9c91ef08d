import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const identityExplained: Rule = {
  id: 'identity-explained',
  severity: 'note',
  source: ukGdpr(12, '(6)'),
  title: 'Checks of identity are explained',
  asks: 'Say how you find out who is asking.',
  mend: "Write 'identity: We confirm your email address' for the right.",
  check: ({ register }, context) =>
    unless(
      Object.values(register.rights).some(({ identity }) => identity !== undefined) ||
        context.reading.says(/\bidentity\b|who (?:is asking|you are)|prove it is you/iu),
      context,
      'rights',
      'The notice does not say what it asks for to know who makes a request.',
    ),
};
