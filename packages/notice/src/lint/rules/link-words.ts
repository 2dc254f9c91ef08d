import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const linkWords: Rule = {
  id: 'link-words',
  severity: 'warning',
  source: ukGdpr(12, '(1)'),
  title: 'Links say where they lead',
  asks: 'Write links whose words make sense alone: screen readers list them so.',
  mend: "Write '[how to complain](https://…)' for '[here](https://…)'.",
  english: true,
  *check(_, { reading, placeOf }) {
    for (const { words, path } of reading.links) {
      if (/^\s*(?:click )?(?:here|this|link|this link|more|read more|this page|website)?[.\s]*$/iu.test(words)) {
        yield { place: placeOf(path), message: `The link '${words}' does not say where it leads.` };
      }
    }
  },
};
