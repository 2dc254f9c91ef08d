import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const figureMissing: Rule = {
  id: 'figure-missing',
  severity: 'error',
  source: ukGdpr(13),
  title: 'Nothing that forms and deadlines need is missing',
  asks: 'Write as data what plain text leaves out: forms, deadlines and mail read it there.',
  mend: "Add what is missing above the text, or start a folder by 'clarion-notice init'.",
  *check({ missing = [] }, { placeOf }) {
    for (const path of missing) yield { place: placeOf(path), message: `'${path}' is not given as data.` };
  },
};
