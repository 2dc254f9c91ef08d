/** Characters without a shape: zero-width spaces, soft hyphens, marks of direction, BOM. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;
const EDGE = /[\s\u0000-\u001f\u0085]/u;
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/u;

/** One text for all spellings that look alike: compatibility characters folded, invisible ones off, trimmed. */
export const canonicalText = (text: string): string =>
  PLAIN.test(text)
    ? text
    : // What stood around an invisible character may now compose.
      trimmed(text.normalize('NFKC').replace(INVISIBLE, '').normalize('NFKC'));

/** By hand: a pattern that ends with the text is tried anew from each space within it. */
const trimmed = (text: string): string => {
  let [from, to] = [0, text.length];
  while (from < to && EDGE.test(text[from]!)) from += 1;
  while (to > from && EDGE.test(text[to - 1]!)) to -= 1;
  return text.slice(from, to);
};

/** One text for all its spellings in capitals and small letters, the same in every locale. */
export const caseFolded = (text: string): string =>
  // Through upper case, so that ß meets SS; a sigma's lower case depends on its place, and İ leaves a mark that may compose.
  text.toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKC');
