import type { IdentifierKind } from './identifier.ts';

// A list has millions of contact details, and nearly all are written plainly. Those are read where they lie, byte by byte, and
// written canonically where they are hashed: no string is made of them. Whatever is not plain is left to `canonicalOf`, which
// decides: what is found here is what it finds.

/** Takes the text between two places in `bytes`, trimmed, and writes its canonical spelling from a place on; tells its length, or `NOT_PLAIN`. */
export type PlainReader = (bytes: Uint8Array, from: number, to: number, into: Uint8Array, at: number) => number;

export const NOT_PLAIN = -1;

/** The longest text that is read here. */
const LONGEST_PLAIN = 250;

/** How a kind's plain spellings are read; undefined where it has none. */
export const plainReader = (kind: IdentifierKind, country: string): PlainReader | undefined => {
  if (kind === 'email') return plainEmail;
  if (kind === 'linkedin') return plainLinkedin;
  return kind === 'phone' && country === 'GB' ? plainBritishPhone : undefined;
};

const charCodes = (text: string): readonly number[] => Array.from(text, (sign) => sign.charCodeAt(0));
/** A table of small letters for capitals, and of 0 for whatever is not among the signs. */
const folding = (signs: RegExp): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, code) => (code < 128 && signs.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0));

const LOCAL = folding(/[\w.!#$%&'*+/=?^`{|}~-]/u);
const DOMAIN = folding(/[\w-]/u);
const NAME = DOMAIN;
const LETTER = folding(/[A-Za-z]/u);

const [AT, DOT, SLASH, PLUS, ZERO, FOUR, NINE] = charCodes('@./+049') as [number, number, number, number, number, number, number];
const [EQUALS, APOSTROPHE] = charCodes("='") as [number, number];

const copy = (signs: readonly number[], into: Uint8Array, at: number): void => {
  for (let next = 0; next < signs.length; next += 1) into[at + next] = signs[next]!;
};

/** An address of ASCII signs: its letters are folded. */
const plainEmail: PlainReader = (bytes, from, to, into, at) => {
  // A spreadsheet's ways to keep something as text begin with these.
  if (to - from > LONGEST_PLAIN || bytes[from] === EQUALS || bytes[from] === APOSTROPHE) return NOT_PLAIN;
  let next = from;
  let end = at;
  for (; next < to; next += 1) {
    const sign = LOCAL[bytes[next]!]!;
    if (sign === 0) break;
    into[end] = sign;
    end += 1;
    if (sign === HYPHEN && isEncoded(into, end - ENCODED.length)) return NOT_PLAIN;
  }
  if (next === from || bytes[next] !== AT) return NOT_PLAIN;
  into[end] = AT;
  end += 1;
  next += 1;
  let label = end;
  let labels = 0;
  for (; next < to; next += 1) {
    const byte = bytes[next]!;
    const sign = byte === DOT ? DOT : DOMAIN[byte]!;
    if (sign === 0) return NOT_PLAIN;
    into[end] = sign;
    end += 1;
    if (sign === DOT) {
      if (end - label === 1 || isEncoded(into, label)) return NOT_PLAIN;
      labels += 1;
      label = end;
    }
  }
  // The last label begins with a letter, and another stands before it.
  return labels === 0 || label === end || LETTER[into[label]!] === 0 || isEncoded(into, label) ? NOT_PLAIN : end - at;
};

const ENCODED = charCodes('xn--') as [number, number, number, number];
const HYPHEN = ENCODED[3];

/** Whether a label begins with `xn--`: then it stands for another. What an earlier text left behind a shorter one is read too, and may send it to `canonicalOf`. */
const isEncoded = (folded: Uint8Array, label: number): boolean =>
  folded[label] === ENCODED[0] && folded[label + 1] === ENCODED[1] && folded[label + 2] === ENCODED[2] && folded[label + 3] === ENCODED[3];

/** A British number of ten digits, with or without its country: what separates the digits is left off. */
const plainBritishPhone: PlainReader = (bytes, from, to, into, at) => {
  if (to - from > LONGEST_PLAIN) return NOT_PLAIN;
  // The digits are written three places further on, so that the country fits before them.
  const digits = at + 3;
  let end = digits;
  let next = from;
  const isInternational = bytes[next] === PLUS;
  if (isInternational) next += 1;
  for (; next < to; next += 1) {
    const byte = bytes[next]!;
    if (byte >= ZERO && byte <= NINE) {
      into[end] = byte;
      end += 1;
    } else if (SEPARATES[byte] === 0) return NOT_PLAIN;
  }
  const national = end - NATIONAL_DIGITS;
  if (!isPrefix(into, digits, national, isInternational) || FIRST_OF_TEN[into[national]!] === 0) return NOT_PLAIN;
  copy(COUNTRY, into, at);
  // Calls that move bytes cost more than so few of them.
  for (let digit = 0; digit < NATIONAL_DIGITS; digit += 1) into[digits + digit] = into[national + digit]!;
  return COUNTRY.length + NATIONAL_DIGITS;
};

/** Whether these digits stand before the ten: the 0 of a number at home, or the country, which a 0 may follow. */
const isPrefix = (into: Uint8Array, from: number, to: number, isInternational: boolean): boolean => {
  if (!isInternational && to - from === 1) return into[from] === ZERO;
  let next = from;
  if (!isInternational) {
    if (into[next] !== ZERO || into[next + 1] !== ZERO) return false;
    next += 2;
  }
  return into[next] === FOUR && into[next + 1] === FOUR && (to - next === 2 || (to - next === 3 && into[next + 2] === ZERO));
};

const SEPARATES = Uint8Array.from({ length: 256 }, (_, code) => (code < 128 && /[\s().\-/]/u.test(String.fromCharCode(code)) ? 1 : 0));
const NATIONAL_DIGITS = 10;
const FIRST_OF_TEN = folding(/[1-37]/u);
const COUNTRY = charCodes('+44');

/** A person's page, its host with or without scheme and country. */
const plainLinkedin: PlainReader = (bytes, from, to, into, at) => {
  let next = behind(bytes, from, to, HTTP);
  if (next > from) {
    if (bytes[next] === S) next += 1;
    const host = behind(bytes, next, to, COLON_SLASHES);
    if (host === next) return NOT_PLAIN;
    next = host;
  }
  let name = behindHost(bytes, next, to);
  if (name === next) {
    let letters = next;
    while (letters < to && letters - next < 3 && LETTER[bytes[letters]!] !== 0) letters += 1;
    if (letters === next || bytes[letters] !== DOT) return NOT_PLAIN;
    name = behindHost(bytes, letters + 1, to);
    if (name === letters + 1) return NOT_PLAIN;
  }
  const last = to > name && bytes[to - 1] === SLASH ? to - 1 : to;
  if (last <= name || last - name > LONGEST_NAME) return NOT_PLAIN;
  copy(PROFILE, into, at);
  let end = at + PROFILE.length;
  for (next = name; next < last; next += 1) {
    const sign = NAME[bytes[next]!]!;
    if (sign === 0) return NOT_PLAIN;
    into[end] = sign;
    end += 1;
  }
  return end - at;
};

const HTTP = charCodes('http');
const S = 's'.charCodeAt(0);
const COLON_SLASHES = charCodes('://');
const PROFILE = charCodes('linkedin.com/in/');
const LONGEST_NAME = 100;
/** The two letters of the host that are also written large. */
const [L, I, I_AT] = [...charCodes('li'), 'linked'.length] as [number, number, number];

/** The place behind these signs; where they do not stand, the same place. */
const behind = (bytes: Uint8Array, from: number, to: number, signs: readonly number[]): number => {
  if (to - from < signs.length) return from;
  for (let at = 0; at < signs.length; at += 1) if (bytes[from + at] !== signs[at]) return from;
  return from + signs.length;
};

const behindHost = (bytes: Uint8Array, from: number, to: number): number => {
  if (to - from < PROFILE.length) return from;
  for (let at = 0; at < PROFILE.length; at += 1) {
    const byte = bytes[from + at]!;
    const sign = PROFILE[at]!;
    if (byte !== sign && !((at === 0 && byte === L - CAPITAL) || (at === I_AT && byte === I - CAPITAL))) return from;
  }
  return from + PROFILE.length;
};

/** What lies between a capital and its small letter. */
const CAPITAL = 32;
