import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

const ABBREVIATION = /\b[A-Z][A-Z&]{1,5}\b/gu;
/** Known to everyone by their letters. */
const KNOWN = new Set(['UK', 'EU', 'US', 'IP', 'ID', 'PDF', 'TV', 'HM', 'OK', 'BT', 'LLP', 'PLC', 'MD', 'CV', 'SMS', 'HTML', 'GB', 'VAT', 'NHS', 'UTC', 'USA', 'LLC', 'CCTV', 'HR', 'IT']);
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/gu;

export const abbreviationExplained: Rule = {
  id: 'abbreviation-explained',
  severity: 'note',
  source: ukGdpr(12, '(1)'),
  title: 'Abbreviations are explained',
  asks: 'Write an abbreviation out where it first stands.',
  mend: "Write 'customer relationship management (CRM)' the first time.",
  english: true,
  *check({ figures }, { reading, placeOf }) {
    const known = new Set([...KNOWN, ...figures.companies.map(({ shortName = '' }) => shortName)]);
    for (const { words, path } of reading.statements) {
      for (const [, inside = ''] of words.matchAll(/\(([^()]{2,20})\)/gu)) {
        for (const [letters] of inside.matchAll(ABBREVIATION)) known.add(letters);
      }
      for (const [letters] of words.replaceAll(POSTCODE, '').matchAll(ABBREVIATION)) {
        if (known.has(letters)) continue;
        known.add(letters);
        yield { place: placeOf(path), message: `'${letters}' is not explained where it first stands.` };
      }
    }
  },
};
