import { factsIn } from '../../compile/facts.ts';
import { GUIDANCE_TO_BE_INFORMED } from '../law.ts';
import type { Rule } from '../rule.ts';

export const factStated: Rule = {
  id: 'fact-stated',
  severity: 'warning',
  source: GUIDANCE_TO_BE_INFORMED,
  title: 'Facts of figures are stated',
  asks: 'State each fact that a figure names.',
  mend: 'Write {facts: object.time} behind the words that state it, or take the fact out of notice.yaml.',
  *check({ text, facts }, { placeOf }) {
    const stated = new Set(factsIn(text));
    for (const [path, ids] of Object.entries(facts)) {
      for (const id of ids) {
        if (!stated.has(id)) yield { place: placeOf(`facts.${path}`), message: `The figure '${path}' names the fact '${id}', which nothing states.` };
      }
    }
  },
};
