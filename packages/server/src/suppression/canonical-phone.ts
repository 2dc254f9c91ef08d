// The smallest metadata knows every country's prefixes and lengths, which is all that E.164 needs. The larger
// builds add which numbers are in service: a person may object for one that was given out after the last release.
import type { CountryCode } from 'libphonenumber-js/min';
import { canonicalText } from './canonical-text.ts';
import { phoneLibrary } from './phone-library.ts';

const SEPARATORS = /[\s().\-/\u2010-\u2015\u2212]+/gu;
/** British numbers of ten digits as they are mostly written: the library gives the same, fifty times slower. */
const PLAIN_GB = /^(?:(?:\+|00)440?|0)([1-37]\d{9})$/u;
const E164 = /^\+[1-9]\d{4,14}$/u;
/** A spreadsheet's number, with the fraction that it adds. */
const FRACTION = /^(\+?\d{7,})\.0+$/u;
const RFC3966 = /^tel:/iu;

/** The E.164 form of a telephone number, its extension off; undefined when the text is not one number. */
export const canonicalPhone = (text: string, defaultCountry: CountryCode = 'GB'): string | undefined => {
  const trimmed = canonicalText(text);
  const plain = defaultCountry === 'GB' ? PLAIN_GB.exec(trimmed.replace(SEPARATORS, '')) : null;
  return plain ? `+44${plain[1]}` : fromAnySpelling(trimmed, defaultCountry);
};

const fromAnySpelling = (text: string, defaultCountry: CountryCode): string | undefined => {
  const number = withoutUri(text).replace(FRACTION, '$1').replace(/^00(?=[\s\d])/u, '+');
  const canonical = possibleNumber(number, defaultCountry);
  // Some runs of zeros read differently a second time: no number has them.
  return canonical !== undefined && possibleNumber(canonical, defaultCountry) === canonical ? canonical : undefined;
};

const possibleNumber = (text: string, defaultCountry: CountryCode): string | undefined => {
  const parsed = phoneLibrary().parsePhoneNumberFromString(text, { defaultCountry, extract: false });
  return parsed?.isPossible() && E164.test(parsed.number) ? parsed.number : undefined;
};

const withoutUri = (text: string): string => {
  if (!RFC3966.test(text)) return text;
  const [number = '', ...parameters] = text.replace(RFC3966, '').split(';');
  const context = parameters.find((parameter) => /^phone-context=\+/iu.test(parameter))?.slice('phone-context='.length);
  return context && !number.trim().startsWith('+') ? `${context} ${number}` : number;
};
