import { marketsBy, unless } from '../asking.ts';
import { pecr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const callsScreened: Rule = {
  id: 'calls-screened',
  severity: 'warning',
  source: pecr(21),
  title: 'Calls are checked against the preference services',
  asks: 'Where you telephone, say that numbers are checked against TPS and CTPS.',
  mend: "Write 'screened: true' for the channel phone under 'marketing', and a sentence in the text.",
  check: (notice, context) =>
    unless(
      !marketsBy(notice, 'phone') ||
        notice.register.marketing.some(({ id, screened }) => id === 'phone' && screened) ||
        context.reading.says(/\bC?TPS\b|Telephone Preference Service/u),
      context,
      'channels',
      'People are called, and nothing says that numbers are checked against TPS and CTPS.',
    ),
};
