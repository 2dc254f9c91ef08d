import { purposesOn, unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const objectionToOtherUses: Rule = {
  id: 'objection-to-other-uses',
  severity: 'warning',
  source: ukGdpr(21, '(1)'),
  title: 'Objections to other uses are explained',
  asks: 'Say that people can object to any use that rests on legitimate interests, and when you stop.',
  mend: "'You can object to any other use that rests on our legitimate interests. We stop unless we have compelling reasons.'",
  english: true,
  check: (notice, context) =>
    unless(
      purposesOn(notice, 'legitimate-interests').length === 0 || context.reading.says(/\bcompelling (?:legitimate )?(?:reasons?|grounds?)\b/iu),
      context,
      'rights.objection',
      'The notice does not say that people can object to uses other than marketing.',
    ),
};
