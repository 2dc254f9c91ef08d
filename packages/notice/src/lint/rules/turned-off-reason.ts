import { GUIDANCE_TO_BE_INFORMED } from '../law.ts';
import { wordsIn } from '../plain-words.ts';
import type { Rule } from '../rule.ts';

export const turnedOffReason: Rule = {
  id: 'turned-off-reason',
  severity: 'error',
  source: GUIDANCE_TO_BE_INFORMED,
  title: 'Rules are turned off for a reason',
  asks: 'Give a reason that a reader of the report can judge.',
  mend: "'reason: our recipients are listed in each contract, see decision 12'",
  *check({ register }, { placeOf }) {
    for (const [index, { rule, reason }] of register.lint.off.entries()) {
      if (wordsIn(reason).length < 3) {
        yield { place: placeOf(`lint.off.${index}`), message: `'${reason}' does not say why '${rule}' is turned off.` };
      }
    }
  },
};
