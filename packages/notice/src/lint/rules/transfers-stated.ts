import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const transfersStated: Rule = {
  id: 'transfers-stated',
  severity: 'error',
  source: ukGdpr(13, '(1)(f)'),
  title: 'Transfers out of the UK are stated',
  asks: 'Say whether data leaves the UK.',
  mend: "Write 'transfers: {outside: false}', or 'outside: true' with the countries and safeguards of recipients.",
  *check({ register }, { reading, placeOf }) {
    if (register.transfers || reading.says(/\b(?:leaves?|outside|transferred from) the (?:UK|United Kingdom)\b/iu)) return;
    const unknown = register.recipients.filter(({ kind, countries }) => kind === 'controller' && countries === undefined);
    const whom = unknown.length > 0 ? `, though it names ${unknown.map(({ name }) => name).join(' and ')}` : '';
    yield { place: placeOf('recipients'), message: `The notice does not say whether data leaves the UK${whom}.` };
  },
};
