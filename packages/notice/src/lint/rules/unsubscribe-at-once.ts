import { addDuration } from '../../deadlines/duration.ts';
import { durationInWords } from '../../words.ts';
import { pecr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const unsubscribeAtOnce: Rule = {
  id: 'unsubscribe-at-once',
  severity: 'warning',
  source: pecr(22, '(3)(c)'),
  title: 'Marketing stops within two days',
  asks: 'Promise to stop marketing within two days: mailbox providers expect it, and the law asks for no delay.',
  mend: "Write 'promise: P2D' for the objection.",
  *check({ figures }, { today, placeOf }) {
    const promise = figures.rights.objection?.promise ?? '';
    if (promise === '' || addDuration(today, promise) <= addDuration(today, 'P2D')) return;
    yield {
      place: placeOf('rights.objection.promise'),
      message: `An unsubscribe takes up to ${durationInWords(promise, figures.language)}.`,
    };
  },
};
