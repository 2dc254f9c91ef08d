import { rightIsOffered } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const rightToRectification: Rule = {
  id: 'right-to-rectification',
  severity: 'error',
  source: ukGdpr(16),
  title: 'The right to rectification is offered',
  asks: 'Tell people that they can have their data corrected.',
  mend: "Write 'rectification:' under 'rights', and a section with {right: rectification}.",
  check: rightIsOffered('rectification', /\brectif|\b(?:correct(?:ed)?|update) (?:your|wrong|inaccurate|any) |\bdata corrected/iu, 'The notice offers no right to have data corrected.'),
};
