import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const objectionByElectronicMeans: Rule = {
  id: 'objection-by-electronic-means',
  severity: 'error',
  source: ukGdpr(21, '(5)'),
  title: 'An objection can be made by electronic means',
  asks: 'Take objections by email, by a form or by a link.',
  mend: 'Add link, form or email to the ways of the objection.',
  check: ({ figures: { rights } }, context) =>
    unless(
      !rights.objection || rights.objection.ways.some((way) => way === 'link' || way === 'form' || way === 'email'),
      context,
      'rights.objection.ways',
      'An objection cannot be made by electronic means.',
    ),
};
