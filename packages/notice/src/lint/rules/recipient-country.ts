import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const recipientCountry: Rule = {
  id: 'recipient-country',
  severity: 'warning',
  source: ukGdpr(13, '(1)(f)'),
  title: 'Recipients have a country',
  asks: 'Say in which countries each recipient holds the data.',
  mend: "Write 'countries: [GB]' for the recipient.",
  *check({ register }, { placeOf }) {
    for (const { id, name, kind, countries } of register.recipients) {
      if (countries === undefined && (kind === 'processor' || kind === 'controller')) {
        yield { place: placeOf(`recipients.${id}`), message: `The notice does not say in which country the data is with '${name}'.` };
      }
    }
  },
};
