import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const consentWithdrawalEasy: Rule = {
  id: 'consent-withdrawal-easy',
  severity: 'warning',
  source: ukGdpr(7, '(3)'),
  title: 'Consent is withdrawn as easily as it is given',
  asks: 'Let people withdraw consent by a link, a form or a call, as they gave it.',
  mend: "Add link or form to 'consent.withdrawal'.",
  check: ({ register: { consent } }, context) =>
    unless(
      consent === undefined || consent.withdrawal.some((way) => way !== 'post' && way !== 'email'),
      context,
      'consent.withdrawal',
      'Consent can be withdrawn in writing only.',
    ),
};
