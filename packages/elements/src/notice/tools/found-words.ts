/** Where words stand in a text: from `start` to before `end`, in UTF-16 units. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

// Typed one way and printed another.
const ALIKE: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"', '‐': '-', '‑': '-', '–': '-', '—': '-' };

/** Finds words in a text, whatever their case, accents, quotation marks, dashes and line breaks. */
export function findWords(text: string, words: string): Found[] {
  const wanted = folded(words.trim()).letters;
  if (wanted === '') return [];
  const { letters, starts, ends } = folded(text);
  const found: Found[] = [];
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + wanted.length)) {
    found.push({ start: starts[at] as number, end: ends[at + wanted.length - 1] as number });
  }
  return found;
}

interface Folded {
  readonly letters: string;
  /** For each letter, where it starts and ends in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function folded(text: string): Folded {
  let letters = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const plain = plainly(character);
    if (plain === '' || (plain === ' ' && letters.endsWith(' '))) {
      // An accent of its own, or one blank more, belongs to the letter before.
      if (ends.length > 0) ends[ends.length - 1] = end;
    }
    else {
      for (const letter of plain.split('')) {
        letters += letter;
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { letters, starts, ends };
}

const plainly = (character: string): string =>
  /\s/u.test(character)
    ? ' '
    : (ALIKE[character] ?? character)
        .normalize('NFKD')
        .replace(/[\p{M}\u00AD]/gu, '')
        .toUpperCase()
        .toLowerCase();
