import { unless } from '../asking.ts';
import { pecr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const emailToIndividuals: Rule = {
  id: 'email-to-individuals',
  severity: 'error',
  source: pecr(22, '(2)'),
  title: 'Individuals get no marketing email without consent',
  asks: 'Send marketing emails to people, sole traders and partnerships by consent or the soft opt-in only.',
  mend: "Write 'rule: consent' or 'rule: soft-opt-in' for email, or 'subscribers: [corporate]'.",
  check: ({ register }, context) =>
    unless(
      !register.marketing.some(
        ({ id, rule, subscribers = ['individual'] }) => id === 'email' && rule === 'legitimate-interests' && subscribers.includes('individual'),
      ),
      context,
      'marketing.email',
      'Marketing emails to individuals cannot rest on legitimate interests.',
    ),
};
