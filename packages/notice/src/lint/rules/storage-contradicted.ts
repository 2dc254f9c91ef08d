import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const storageContradicted: Rule = {
  id: 'storage-contradicted',
  severity: 'warning',
  source: ukGdpr(5, '(1)(a)'),
  title: 'The place of storage agrees with the recipients',
  asks: 'Say that data is kept in the UK only where no recipient keeps it elsewhere.',
  mend: 'Give each recipient its countries, and say what leaves the UK.',
  *check({ register: { storage, recipients, transfers } }, { placeOf }) {
    if (transfers || !storage || storage.countries.some((country) => country !== 'GB')) return;
    const elsewhere = recipients.filter(({ kind, countries = [] }) => kind === 'controller' && !(countries.length === 1 && countries[0] === 'GB'));
    if (elsewhere.length === 0) return;
    const names = elsewhere.map(({ name }) => name).join(', ');
    yield { place: placeOf('storage'), message: `Storage in the UK alone stands beside ${names}.` };
  },
};
