import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const sourcesStated: Rule = {
  id: 'sources-stated',
  severity: 'error',
  source: ukGdpr(14, '(2)(f)'),
  title: 'Sources are stated',
  asks: 'Say where the data comes from.',
  mend: "Write 'sources:' in notice.yaml, each with its id, name and kind.",
  check: ({ register }, context) => unless(register.sources.length > 0, context, 'sources', 'No sources are given as data.'),
};
