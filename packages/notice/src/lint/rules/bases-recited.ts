import { purposesOn } from '../asking.ts';
import { GUIDANCE_TO_BE_INFORMED } from '../law.ts';
import type { Rule } from '../rule.ts';

const UNUSED = { 'vital-interests': /^vital interests?\b/iu, 'public-task': /^public (?:task|interest)\b/iu } as const;

export const basesRecited: Rule = {
  id: 'bases-recited',
  severity: 'note',
  source: GUIDANCE_TO_BE_INFORMED,
  title: 'Only the bases in use are explained',
  asks: 'Explain the lawful bases that you rely on, and leave out the rest.',
  mend: 'Take out the bases that no purpose has.',
  english: true,
  *check(notice, { reading, placeOf }) {
    for (const [basis, words] of Object.entries(UNUSED)) {
      const [statement] = reading.saying(words);
      if (!statement || purposesOn(notice, basis as keyof typeof UNUSED).length > 0) continue;
      yield { place: placeOf(statement.path), message: `No purpose rests on '${statement.words}'.` };
    }
  },
};
