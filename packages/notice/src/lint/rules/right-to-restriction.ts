import { rightIsOffered } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const rightToRestriction: Rule = {
  id: 'right-to-restriction',
  severity: 'error',
  source: ukGdpr(18),
  title: 'The right to restriction is offered',
  asks: 'Tell people that they can have the use of their data restricted.',
  mend: "Write 'restriction:' under 'rights', and a section with {right: restriction}.",
  check: rightIsOffered('restriction', /\bright to restrict|\brestrict(?:ed|ion)?\b[^.]{0,200}\b(?:use|processing)|\b(?:use|processing)\b[^.]{0,200}\brestrict/iu, 'The notice offers no right to have the use of data restricted.'),
};
