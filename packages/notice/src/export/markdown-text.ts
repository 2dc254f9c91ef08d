import { plainCharacters } from './plain-characters.ts';

/** A text on one line as it stands in Markdown, where none of it is taken for a mark. */
export const markdownText = (text: string): string =>
  notAnAddress(plainCharacters(text).replaceAll(/[\\`*_[\]<>&{}~|]/g, '\\$&'))
    // Behind it could follow a link, and make it a picture.
    .replace(/!$/u, '\\!')
    .replace(/^(\s*)([#+=:-])/u, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/u, '$1\\$2');

/** A bracket before a colon would read as the address of a link elsewhere. */
export const notAnAddress = (markdown: string): string => markdown.replaceAll('\\]:', '&#93;:');
