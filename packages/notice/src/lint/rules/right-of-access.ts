import { rightIsOffered } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const rightOfAccess: Rule = {
  id: 'right-of-access',
  severity: 'error',
  source: ukGdpr(15),
  title: 'The right of access is offered',
  asks: 'Tell people that they can have a copy of their data.',
  mend: "Write 'access:' under 'rights', and a section with {right: access}.",
  check: rightIsOffered('access', /\b(?:right of access|copy of (?:all )?(?:the|your) (?:personal )?data)\b/iu, 'The notice offers no right of access.'),
};
