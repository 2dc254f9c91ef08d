/** Longer than any token, its repairs undone. Whatever is longer is not worth reading. */
const LONGEST = 2_048;
const PERCENT = /%([0-9a-f]{2})/giu;
/** A line break, with the `=` of quoted-printable before it and the marks of a quoted reply after it. */
const BROKEN_LINE = /=?[\r\n]+[>|]*/gu;
const BLANKS = /[ \t]+/gu;
const QUOTED_PRINTABLE = /=([0-9a-f]{2})/giu;
/** White space, soft hyphens and characters without width. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu;
/** What `?t=3D…` leaves of `?t==`; a token begins with neither. */
const LEFT_OF_EQUALS = /^(?:=|3D)+/u;
const OPENING = /^[<("'[{\u2018\u201c\u00ab]+/u;
const CLOSING = /[>)"'\]}\u2019\u201d\u00bb.,;:!\u2026/=]+$/u;
const WHAT_FOLLOWS = /[?#&].*$/su;

/**
 * Undoes what mail clients and people do to a link on its way: white space, line breaks, quoted-printable,
 * percent-encoding, punctuation around it. It may repair generously, as only an authentic token is ever believed.
 */
export function repairToken(text: string): string {
  if (text.length > LONGEST) return '';
  return [unescaped(PERCENT), unescaped(PERCENT), remove(BLANKS), remove(BROKEN_LINE), unescaped(QUOTED_PRINTABLE), remove(UNSEEN)]
    .reduce((repaired, repair) => repair(repaired), text)
    .replace(OPENING, '')
    .replace(WHAT_FOLLOWS, '')
    .replace(CLOSING, '')
    .replace(LEFT_OF_EQUALS, '');
}

const remove = (pattern: RegExp) => (text: string) => text.replace(pattern, '');

const unescaped = (pattern: RegExp) => (text: string) =>
  text.replace(pattern, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
