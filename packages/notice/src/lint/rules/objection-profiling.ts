import { offers, unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const objectionProfiling: Rule = {
  id: 'objection-profiling',
  severity: 'warning',
  source: ukGdpr(21, '(2)'),
  title: 'An objection covers profiling for marketing',
  asks: 'Say that an objection to marketing covers profiling for it.',
  mend: "'It covers profiling for marketing too.'",
  english: true,
  check: (notice, context) =>
    unless(
      !offers(notice, 'objection') || context.reading.sayingOf('objection').some(({ words }) => /\bprofil/iu.test(words)),
      context,
      'rights.objection',
      'The notice does not say that an objection covers profiling for marketing.',
    ),
};
