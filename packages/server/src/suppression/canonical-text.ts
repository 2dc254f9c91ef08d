/** Characters without a shape: zero-width spaces, soft hyphens, marks of direction, BOM. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;
const EDGES = /^[\s\u0000-\u001f\u0085]+|[\s\u0000-\u001f\u0085]+$/gu;
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/u;

/** One text for all spellings that look alike: compatibility characters folded, invisible ones off, trimmed. */
export const canonicalText = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(INVISIBLE, '')
        // What stood around an invisible character may now compose.
        .normalize('NFKC')
        .replace(EDGES, '');

/** One text for all its spellings in capitals and small letters, the same in every locale. */
export const caseFolded = (text: string): string =>
  // Through upper case, so that ß meets SS; a sigma's lower case depends on its place, and İ leaves a mark that may compose.
  text.toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKC');
