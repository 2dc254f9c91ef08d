/** Longer than any token, its repairs undone. Whatever is longer is not worth reading. */
const LONGEST = 2_048;
const PERCENT = /%([0-9a-f]{2})/giu;
/** A line break, with the `=` of quoted-printable before it and the marks of a quoted reply after it. */
const BROKEN_LINE = /=?[\r\n]+[>|]*/gu;
const BLANKS = /[ \t]+/gu;
/** The characters of a token that quoted-printable may spell so: `-` and `_`; and the `=` before it. */
const QUOTED_PRINTABLE = /=(3D|2D|5F)/giu;
const EQUALS = /=/gu;
/** White space, soft hyphens and characters without width. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu;
/** What is left of `?t=3D…` once the parameter is split off; no token begins so. */
const LEFT_OF_EQUALS = /^(?:3D)+/u;
/** What people and programs put before a link. */
export const OPENING = /^[\s\ufeff<("'[{\u2018\u201c\u00ab]+/u;
const CLOSING = /[>)"'\]}\u2019\u201d\u00bb.,;:!\u2026/]+$/u;
const WHAT_FOLLOWS = /[?#&].*$/su;

/**
 * Undoes what mail clients and people do to a link on its way: white space, line breaks, quoted-printable,
 * percent-encoding, punctuation around it. It may repair generously, as only an authentic token is ever believed.
 */
export function repairToken(text: string): string {
  if (text.length > LONGEST) return '';
  const repairs = [
    unescaped(PERCENT),
    unescaped(PERCENT),
    remove(BLANKS),
    remove(BROKEN_LINE),
    unescaped(QUOTED_PRINTABLE),
    remove(EQUALS),
    remove(UNSEEN),
  ];
  return repairs
    .reduce((repaired, repair) => repair(repaired), text)
    .replace(OPENING, '')
    .replace(WHAT_FOLLOWS, '')
    .replace(CLOSING, '')
    .replace(LEFT_OF_EQUALS, '');
}

const remove = (pattern: RegExp) => (text: string) => text.replace(pattern, '');

const unescaped = (pattern: RegExp) => (text: string) =>
  text.replace(pattern, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
