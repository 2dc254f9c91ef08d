import { isCivilDate } from '../deadlines/civil-date.ts';
import { isDuration } from '../deadlines/duration.ts';
import { dateInWords, durationInWords } from '../words.ts';

// Codes that read badly when only their hyphens are taken out.
const CODES: Readonly<Record<string, string>> = {
  'uk-gdpr': 'UK GDPR',
  'eu-gdpr': 'EU GDPR',
  'dpa-2018': 'Data Protection Act 2018',
  pecr: 'PECR',
  link: 'unsubscribe link',
  call: 'on a call',
  social: 'social media',
  'by-law': 'the law asks for it',
  'for-contract': 'a contract needs it',
  free: 'you choose',
  idta: 'international data transfer agreement',
  addendum: 'UK addendum to the EU clauses',
  adequacy: 'adequacy regulations',
  'binding-rules': 'binding corporate rules',
  exception: 'an exception of Article 49',
  remove: 'takes it out',
  'keep-minimal': 'keeps the least that holds',
  ask: 'asks you',
  choice: 'a choice of its own',
  unsubscribe: 'only by unsubscribing',
  individual: 'people',
  corporate: 'companies',
};

// Fields that hold an author's own words.
const NAMES = new Set(
  'name title interest answer identity except withoutIt copy outcome logic after criterion subjects'.split(' '),
);

// Fields that hold words of the schema's own vocabulary.
const CODED = new Set(
  ('laws channels marketing tracking ways withdrawal basis providing kind told safeguard suppression wayOut rule ' +
    'subscribers calendar confirms verifiable keeping').split(' '),
);

/** Finds the name of a thing by the list that it stands in and its id. */
export type NameOf = (list: string, id: string) => string | undefined;

/** A value of a notice as people read it; `undefined` where it states nothing. */
export function valueInWords(value: unknown, field: string, language: string, nameOf: NameOf): string | undefined {
  if (Array.isArray(value)) {
    const words = value.flatMap((each: unknown) => valueInWords(each, field, language, nameOf) ?? []);
    return words.length === 0 ? undefined : words.join(', ');
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object' && value !== null && 'name' in value) return String(value.name);
  if (typeof value !== 'string' || value === '') return undefined;
  if (NAMES.has(field)) return value;
  const code = CODES[value] ?? value.replaceAll('-', ' ');
  if (isDuration(value)) return durationInWords(value, language);
  if (isCivilDate(value)) return dateInWords(value, language);
  if (field === 'countries' && /^[A-Z]{2}$/u.test(value)) {
    return new Intl.DisplayNames(language, { type: 'region' }).of(value) ?? value;
  }
  const list = field === 'tradingNameOf' ? 'companies' : field;
  return nameOf(list, value) ?? (CODED.has(field) ? code : value);
}
