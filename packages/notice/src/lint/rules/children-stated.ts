import { unless } from '../asking.ts';
import { GUIDANCE_CHILDREN } from '../law.ts';
import type { Rule } from '../rule.ts';

export const childrenStated: Rule = {
  id: 'children-stated',
  severity: 'warning',
  source: GUIDANCE_CHILDREN,
  title: 'The notice says whether it is for children',
  asks: 'Say whether you hold data of children.',
  mend: "Write 'children: {processed: false}' in notice.yaml, and a sentence in the text.",
  check: ({ register }, context) =>
    unless(
      register.children !== undefined || context.reading.says(/\b(?:child(?:ren)?|under (?:the age of )?1[368])\b/iu),
      context,
      'data',
      'The notice does not say whether it holds data of children.',
    ),
};
