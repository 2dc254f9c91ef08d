import { canonicalText, caseFolded } from './canonical-text.ts';

/** Written or left out at will: `St. John's` is `St Johns`, `W.01` is `W01`. */
const SILENT = /[.'’‘`´]/gu;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;
const POSTCODE = /(?<![\p{L}\p{N}])([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z]{2})(?![\p{L}\p{N}])/gu;
const UK_AT_THE_END =
  /(?<= [a-z]{1,2}\d[a-z\d]? \d[a-z]{2})(?: (?:united kingdom|uk|great britain|gb|england|scotland|wales|northern ireland))+$/u;

/**
 * The one spelling of a postal address on one line: case, punctuation and white space folded, the postcode
 * with its one space, and a British address without its country. Undefined when it names no place.
 */
export const canonicalPostal = (text: string): string | undefined => {
  const words = caseFolded(canonicalText(text)).replace(SILENT, '').replace(BETWEEN_WORDS, ' ').trim();
  const canonical = words.replace(POSTCODE, '$1 $2').replace(UK_AT_THE_END, '');
  return /\p{L}/u.test(canonical) ? canonical : undefined;
};
