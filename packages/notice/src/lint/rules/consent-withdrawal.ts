import { restsOnConsent, unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const consentWithdrawal: Rule = {
  id: 'consent-withdrawal',
  severity: 'error',
  source: ukGdpr(7, '(3)'),
  title: 'Consent can be withdrawn',
  asks: 'Where you rely on consent, say that it can be withdrawn at any time, and how.',
  mend: "Write 'consent: {withdrawal: [link, form, email]}', and a sentence in the text.",
  check: (notice, context) =>
    unless(
      !restsOnConsent(notice) || notice.register.consent !== undefined || context.reading.says(/\bwithdraw(?:ing)?\b[^.]{0,200}\bconsent/iu),
      context,
      'purposes',
      'Something rests on consent, and the notice does not say how to withdraw it.',
    ),
};
