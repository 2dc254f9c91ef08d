import { GUIDANCE_TO_BE_INFORMED } from '../law.ts';
import type { Rule } from '../rule.ts';

export const turnedOffUnknown: Rule = {
  id: 'turned-off-unknown',
  severity: 'error',
  source: GUIDANCE_TO_BE_INFORMED,
  title: 'Rules that are turned off exist',
  asks: 'Turn off rules that exist.',
  mend: 'Write the id of a rule as the report shows it.',
  *check({ register }, { placeOf, ruleIds }) {
    for (const [index, { rule }] of register.lint.off.entries()) {
      if (!ruleIds.has(rule)) yield { place: placeOf(`lint.off.${index}`), message: `There is no rule '${rule}'.` };
    }
  },
};
