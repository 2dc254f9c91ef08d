import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const specialDataCondition: Rule = {
  id: 'special-data-condition',
  severity: 'error',
  source: ukGdpr(9, '(2)'),
  title: 'Special categories have their condition',
  asks: 'Say on which condition you use health, religion and other special categories of data.',
  mend: "'We use it with your explicit consent (Article 9(2)(a)).'",
  *check({ register }, { reading, placeOf }) {
    if (reading.says(/\bexplicit consent\b|\bArticle (?:9|10)\b|\bSchedule 1\b/iu)) return;
    for (const { id, name, special } of register.data) {
      if (special) yield { place: placeOf(`data.${id}`), message: `'${name}' is a special category, and no condition is given for its use.` };
    }
  },
};
