import { unless } from '../asking.ts';
import { GUIDANCE_RIGHT_TO_OBJECT } from '../law.ts';
import type { Rule } from '../rule.ts';

export const erasureSuppression: Rule = {
  id: 'erasure-suppression',
  severity: 'warning',
  source: GUIDANCE_RIGHT_TO_OBJECT,
  title: 'An erasure leaves the suppression entry',
  asks: 'Keep what it takes to leave a person alone, when the rest of their data is deleted.',
  mend: "Write 'suppression: keep-minimal' under 'erasure', or 'ask'.",
  check: ({ figures: { erasure } }, context) =>
    unless(
      erasure.suppression !== 'remove',
      context,
      'erasure.suppression',
      'A deletion takes the person off the suppression file: the next list can bring them back.',
    ),
};
