import { durationInWords } from '../../words.ts';
import { rightsOffered } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const promiseInText: Rule = {
  id: 'promise-in-text',
  severity: 'warning',
  source: ukGdpr(12, '(3)'),
  title: 'Promises can be read',
  asks: 'State the time of each right in the section of that right.',
  mend: "Write 'within {{rights.access.promise}}' in the section.",
  *check(notice, { reading, placeOf }) {
    for (const right of rightsOffered(notice)) {
      const { promise = '' } = notice.figures.rights[right] ?? {};
      if (promise === '') continue;
      const words = durationInWords(promise, notice.figures.language);
      if (reading.sayingOf(right).some((statement) => statement.words.includes(words))) continue;
      yield { place: placeOf(`rights.${right}.promise`), message: `The section of the right '${right}' does not say '${words}'.` };
    }
  },
};
