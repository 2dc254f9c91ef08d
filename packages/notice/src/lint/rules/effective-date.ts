import { unless } from '../asking.ts';
import { GUIDANCE_TO_BE_INFORMED } from '../law.ts';
import type { Rule } from '../rule.ts';

export const effectiveDate: Rule = {
  id: 'effective-date',
  severity: 'warning',
  source: GUIDANCE_TO_BE_INFORMED,
  title: 'The notice says from when it holds',
  asks: 'Give the day from which the notice holds.',
  mend: "Write 'effective: 2026-10-01'.",
  check: ({ figures }, context) => unless(figures.effective !== undefined, context, 'version', 'The notice does not say from when it holds.'),
};
