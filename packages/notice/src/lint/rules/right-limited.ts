import { rightsOffered } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const rightLimited: Rule = {
  id: 'right-limited',
  severity: 'warning',
  source: ukGdpr(12, '(2)'),
  title: "Rights have no exceptions of one's own",
  asks: 'Leave a right as wide as the law makes it.',
  mend: "Take 'except' out of the right, or name the article that allows it.",
  *check(notice, { placeOf }) {
    for (const right of rightsOffered(notice)) {
      const except = notice.register.rights[right]?.except;
      if (except === undefined || /\b(?:Art(?:icle)?|s\.|section|Schedule) ?\d/iu.test(except)) continue;
      yield { place: placeOf(`rights.${right}.except`), message: `The right '${right}' leaves something out and names no law that allows it.` };
    }
  },
};
