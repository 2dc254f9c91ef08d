import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const controllerNamed: Rule = {
  id: 'controller-named',
  severity: 'error',
  source: ukGdpr(13, '(1)(a)'),
  title: 'The controller is named',
  asks: 'Say which company decides how and why data is used.',
  mend: "'Example Ltd decides how and why your personal data is used: it is the controller.'",
  english: true,
  check: (_, context) =>
    unless(
      context.reading.says(/\bcontrollers?\b|\bdecides? (?:how|why|what)\b|\bresponsible for your (?:personal )?data/iu),
      context,
      `#${context.reading.sections[0]?.id}`,
      'No company is said to be the controller.',
    ),
};
