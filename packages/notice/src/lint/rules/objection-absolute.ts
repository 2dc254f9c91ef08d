import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const objectionAbsolute: Rule = {
  id: 'objection-absolute',
  severity: 'error',
  source: ukGdpr(21, '(3)'),
  title: 'An objection to marketing is absolute',
  asks: 'Say that nothing can refuse an objection to marketing.',
  mend: "Write 'absolute: true' for the objection, and 'we always stop' in its section.",
  check: ({ register, figures }, context) =>
    unless(
      figures.rights.objection === undefined ||
        register.rights.objection?.absolute === true ||
        context.reading.sayingOf('objection').some(({ words }) => /\babsolute\b|\balways stop\b|\b(?:cannot|never) refuse\b/iu.test(words)),
      context,
      'rights.objection',
      'The notice does not say that an objection to marketing is absolute.',
    ),
};
