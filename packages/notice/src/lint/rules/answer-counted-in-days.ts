import { addMonths } from '../../deadlines/civil-date.ts';
import { addDuration } from '../../deadlines/duration.ts';
import { durationInWords } from '../../words.ts';
import { rightsOffered } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

const LONG_MONTH = '2026-12-01';
const SHORT_MONTH = '2027-02-01';
const isLate = (from: string, promise: string): boolean => addDuration(from, promise) > addMonths(from, 1);

export const answerCountedInDays: Rule = {
  id: 'answer-counted-in-days',
  severity: 'warning',
  source: ukGdpr(12, '(3)'),
  title: 'A month is not thirty days',
  asks: 'Promise one month, or no more than 28 days: February is shorter than 30 days.',
  mend: "Write 'promise: P1M', or 'promise: P28D'.",
  *check(notice, { placeOf }) {
    for (const right of rightsOffered(notice)) {
      const { promise = '' } = notice.figures.rights[right] ?? {};
      if (right === 'complaint' || promise === '' || isLate(LONG_MONTH, promise) || !isLate(SHORT_MONTH, promise)) continue;
      const words = durationInWords(promise, notice.figures.language);
      yield { place: placeOf(`rights.${right}.promise`), message: `${words} from a day in February is later than one month.` };
    }
  },
};
