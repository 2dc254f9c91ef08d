import { GUIDANCE_LEGITIMATE_INTERESTS } from '../law.ts';
import type { Rule } from '../rule.ts';

export const assessmentComplete: Rule = {
  id: 'assessment-complete',
  severity: 'warning',
  source: GUIDANCE_LEGITIMATE_INTERESTS,
  title: 'The assessment has its three parts',
  asks: "Confirm that the use is necessary, and that people's interests do not override yours.",
  mend: "Write 'confirms: [{id: necessary}, {id: balanced}]' under 'assessment'.",
  *check({ register: { assessment } }, { placeOf }) {
    if (!assessment) return;
    for (const part of ['necessary', 'balanced']) {
      if (assessment.confirms.some(({ id }) => id === part)) continue;
      yield { place: placeOf('assessment.confirms'), message: `The assessment does not confirm '${part}'.` };
    }
  },
};
