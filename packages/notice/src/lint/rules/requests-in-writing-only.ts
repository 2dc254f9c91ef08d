import { isWritten, rightsOffered } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const requestsInWritingOnly: Rule = {
  id: 'requests-in-writing-only',
  severity: 'warning',
  source: ukGdpr(12, '(2)'),
  title: 'Requests need not be in writing',
  asks: 'Take requests by voice too, for each right.',
  mend: 'Add phone to the ways of the right: ways: [form, email, phone, post]',
  *check(notice, { placeOf }) {
    for (const right of rightsOffered(notice)) {
      const { ways = [] } = notice.figures.rights[right] ?? {};
      if (ways.length > 0 && ways.every(isWritten)) {
        yield { place: placeOf(`rights.${right}.ways`), message: `The right '${right}' is offered in writing only.` };
      }
    }
  },
};
