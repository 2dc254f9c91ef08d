import { plainCharacters } from './plain-characters.ts';

/** The width that mail programs show and quote without breaking lines. */
export const WIDTH = 72;

/** Fills lines with words, the first behind `first`, the others behind `rest`; an address is never broken. */
export function wrapped(text: string, first = '', rest = first): string {
  const words = plainCharacters(text).split(/[ \t]+/u).filter(Boolean);
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of words) {
    if (!isEmpty && lengthOf(line) + 1 + lengthOf(word) > WIDTH) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line.trimEnd()].join('\n');
}

/** The length of a text in characters as people count them, as far as code points go. */
export const lengthOf = (text: string): number => [...text].length;
