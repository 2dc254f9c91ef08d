import { plainCharacters } from './plain-characters.ts';

/** A text on one line as it stands in Markdown, where none of it is taken for a mark. */
export const markdownText = (text: string): string =>
  plainCharacters(text)
    .replaceAll(/[\\`*_[\]<>&{}~|]/g, '\\$&')
    // A bracket before a colon would read as the address of a link elsewhere.
    .replaceAll('\\]:', '&#93;:')
    // Behind it could follow a link, and make it a picture.
    .replace(/!$/u, '\\!')
    .replace(/^(\s*)([#+=:-])/u, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/u, '$1\\$2');
