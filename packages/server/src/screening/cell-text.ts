import { isUtf8 } from 'node:buffer';

// A list is read one byte to one character, so that what is not ours goes out as it came in.
// Delimiters, quotes and line ends are ASCII in every encoding that a list comes in; cells are decoded when they are needed.

const NOT_ASCII = /[\u0080-\u00ff]/u;
const windows1252 = new TextDecoder('windows-1252');

/** Whether no byte needs an encoding. */
export const isAscii = (raw: string): boolean => !NOT_ASCII.test(raw);

/** Whether a row of bytes is neither ASCII nor UTF-8, and so is read as Windows-1252. */
export const isLegacy = (raw: string): boolean => NOT_ASCII.test(raw) && !isUtf8(bytesOf(raw));

/** The text that a cell's bytes stand for. */
export const cellText = (cell: string, legacy: boolean): string => {
  if (!NOT_ASCII.test(cell)) return cell;
  return legacy ? windows1252.decode(bytesOf(cell)) : bytesOf(cell).toString('utf8');
};

/** The bytes behind a text of one character to a byte. */
export const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');
