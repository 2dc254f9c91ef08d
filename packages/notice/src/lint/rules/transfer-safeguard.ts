import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const transferSafeguard: Rule = {
  id: 'transfer-safeguard',
  severity: 'error',
  source: ukGdpr(13, '(1)(f)'),
  title: 'Transfers are protected',
  asks: 'Say what protects data that leaves the UK.',
  mend: "Write 'safeguard: addendum' for the recipient: adequacy, idta, addendum, binding-rules or exception.",
  *check({ register }, { placeOf }) {
    for (const { id, name, countries = [], safeguard } of register.recipients) {
      if (safeguard !== undefined || countries.every((country) => country === 'GB')) continue;
      yield { place: placeOf(`recipients.${id}`), message: `Data goes to ${name} outside the UK without a safeguard.` };
    }
  },
};
