import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const recipientsStated: Rule = {
  id: 'recipients-stated',
  severity: 'error',
  source: ukGdpr(13, '(1)(e)'),
  title: 'Recipients are stated',
  asks: 'Say who gets the data.',
  mend: "Write 'recipients:' in notice.yaml, each with its id, name and kind.",
  check: ({ register }, context) =>
    unless(register.recipients.length > 0, context, 'recipients', 'No recipients are given as data.'),
};
