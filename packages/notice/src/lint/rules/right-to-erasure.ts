import { rightIsOffered } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const rightToErasure: Rule = {
  id: 'right-to-erasure',
  severity: 'error',
  source: ukGdpr(17),
  title: 'The right to erasure is offered',
  asks: 'Tell people that they can have their data deleted.',
  mend: "Write 'erasure:' under 'rights', and a section with {right: erasure}.",
  check: rightIsOffered('erasure', /\bright to (?:erasure|be forgotten)|\bdata (?:deleted|erased)|\b(?:delete|erase) your (?:personal )?data/iu, 'The notice offers no right to have data deleted.'),
};
