import type { NoticeFigures } from '@clarion-privacy/notice';
import type { CountryCode } from 'libphonenumber-js/min';
import type { Purpose } from '../suppression/decide.ts';
import type { ContactColumn } from './contact-columns.ts';
import type { CsvOpening } from './csv-opening.ts';
import { resultFormat } from './result-rows.ts';
import type { ResultFormat } from './result-rows.ts';

/** All that the rows of a list are judged and written by; it can be sent to a thread. */
export interface ListTerms {
  readonly columns: readonly ContactColumn[];
  readonly country: CountryCode;
  readonly header: { readonly raw: string; readonly cells: readonly string[] };
  readonly opening: CsvOpening;
  readonly format: 'csv' | 'json';
  /** Only rows of this decision go out; all are counted. */
  readonly only?: 'held' | 'clear' | undefined;
  readonly purpose: Purpose;
  readonly figures: Pick<NoticeFigures, 'timeZone' | 'companies'>;
}

const formats = new WeakMap<ListTerms, ResultFormat>();

/** Words are made once for each list. */
export const formatOf = (terms: ListTerms): ResultFormat => {
  const known = formats.get(terms) ?? resultFormat(terms);
  formats.set(terms, known);
  return known;
};
