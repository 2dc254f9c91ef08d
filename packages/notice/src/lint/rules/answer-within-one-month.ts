import { addMonths } from '../../deadlines/civil-date.ts';
import { addDuration } from '../../deadlines/duration.ts';
import { durationInWords } from '../../words.ts';
import { rightsOffered } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

/** A month as long as months get: what is late here is late always. */
const LONG_MONTH = '2026-12-01';

export const answerWithinOneMonth: Rule = {
  id: 'answer-within-one-month',
  severity: 'error',
  source: ukGdpr(12, '(3)'),
  title: 'Requests are answered within a month',
  asks: 'Promise an answer within one month of a request.',
  mend: "Write 'promise: P1M'.",
  *check(notice, { placeOf }) {
    for (const right of rightsOffered(notice)) {
      const { promise = '' } = notice.figures.rights[right] ?? {};
      if (right === 'complaint' || promise === '' || addDuration(LONG_MONTH, promise) <= addMonths(LONG_MONTH, 1)) continue;
      const words = durationInWords(promise, notice.figures.language);
      yield { place: placeOf(`rights.${right}.promise`), message: `The right '${right}' is promised within ${words}: the law gives one month.` };
    }
  },
};
