import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const transfersContradicted: Rule = {
  id: 'transfers-contradicted',
  severity: 'error',
  source: ukGdpr(13, '(1)(f)'),
  title: 'What is said of transfers agrees with the recipients',
  asks: 'Say that data leaves the UK where a recipient is outside it.',
  mend: "Write 'outside: true' under 'transfers'.",
  *check({ register }, { placeOf }) {
    if (register.transfers?.outside !== false) return;
    for (const { id, name, countries = [] } of register.recipients) {
      if (countries.some((country) => country !== 'GB')) {
        yield { place: placeOf(`recipients.${id}`), message: `${name} is outside the UK, though no data is said to leave it.` };
      }
    }
  },
};
