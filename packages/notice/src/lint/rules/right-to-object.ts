import { rightIsOffered } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const rightToObject: Rule = {
  id: 'right-to-object',
  severity: 'error',
  source: ukGdpr(21, '(1)'),
  title: 'The right to object is offered',
  asks: 'Tell people that they can object.',
  mend: "Write 'objection:' under 'rights', and a section with {right: objection}.",
  check: rightIsOffered('objection', /\b(?:right to object|can object|object to)\b/iu, 'The notice offers no right to object.'),
};
