import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const registeredCompanyListed: Rule = {
  id: 'registered-company-listed',
  severity: 'error',
  source: ukGdpr(13, '(1)(a)'),
  title: 'The registered company is among those listed',
  asks: 'List the company that is registered with the regulator.',
  mend: "Add it to 'companies', or write in 'organisation' the company that is registered.",
  check: ({ figures: { organisation, companies } }, context) =>
    unless(
      organisation.registeredName === '' ||
        companies.length === 0 ||
        companies.some(({ name }) => name === organisation.registeredName),
      context,
      'organisation.registeredName',
      `${organisation.registeredName} is registered, and is not among the companies.`,
    ),
};
