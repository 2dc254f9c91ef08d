import { rightIsOffered } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const rightToPortability: Rule = {
  id: 'right-to-portability',
  severity: 'error',
  source: ukGdpr(20),
  title: 'The right to portability is offered',
  asks: 'Tell people that they can take along the data that they gave for a contract or by consent.',
  mend: "Write 'portability:' under 'rights', and a section with {right: portability}.",
  check: rightIsOffered('portability', /\bportab|\bmachine.readable|\bother software can read/iu, 'The notice offers no right to take data along.'),
};
