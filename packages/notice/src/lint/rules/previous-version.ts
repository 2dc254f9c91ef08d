import { unless } from '../asking.ts';
import { GUIDANCE_TO_BE_INFORMED } from '../law.ts';
import type { Rule } from '../rule.ts';

export const previousVersion: Rule = {
  id: 'previous-version',
  severity: 'note',
  source: GUIDANCE_TO_BE_INFORMED,
  title: 'The notice names the version before it',
  asks: 'Name the version before this one, or say that this is the first.',
  mend: 'Write "previous: \'1.0\'", or \'This is the first version\' in the text.',
  english: true,
  check: ({ figures }, context) =>
    unless(
      figures.previous !== undefined || context.reading.says(/\bfirst version\b/iu),
      context,
      'version',
      'The notice does not name the version before it.',
    ),
};
