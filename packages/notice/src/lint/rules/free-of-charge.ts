import { rightsOffered } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

const FREE = /free of charge|\bcharge nothing|\bno (?:fee|charge)|\bwithout (?:a )?charge|\bfor free\b/iu;

export const freeOfCharge: Rule = {
  id: 'free-of-charge',
  severity: 'note',
  source: ukGdpr(12, '(5)'),
  title: 'Rights cost nothing',
  asks: 'Say of each right that it is free.',
  mend: "Write 'free: true' for the right, and 'free of charge' in the text.",
  *check(notice, { reading, placeOf }) {
    for (const right of rightsOffered(notice)) {
      if (notice.register.rights[right]?.free || reading.sayingOf(right).some(({ words }) => FREE.test(words))) continue;
      yield { place: placeOf(`rights.${right}`), message: `The notice does not say that the right '${right}' is free.` };
    }
  },
};
