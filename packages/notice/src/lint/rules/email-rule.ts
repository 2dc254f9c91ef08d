import { marketsBy, unless } from '../asking.ts';
import { pecr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const emailRule: Rule = {
  id: 'email-rule',
  severity: 'error',
  source: pecr(22),
  title: 'Marketing emails have their rule',
  asks: 'Say by what marketing emails are sent: consent or the soft opt-in, for people, sole traders and partnerships.',
  mend: "Write '{id: email, rule: soft-opt-in}' under 'marketing', and a sentence in the text.",
  check: (notice, context) =>
    unless(
      !marketsBy(notice, 'email') || notice.register.marketing.some(({ id, rule }) => id === 'email' && rule !== undefined),
      context,
      'channels',
      'Marketing comes by email, and nothing says whether by consent or by the soft opt-in.',
    ),
};
