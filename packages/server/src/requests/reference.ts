/** Bytes from a source that nobody can foresee. */
export type Random = (length: number) => Uint8Array;

/** Crockford's digits: none that reads like another on paper or over the telephone. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new reference of 60 random bits, such as `7K2M-9QXA-4TDN`. */
export const newReference = (random: Random): string => {
  const bytes = random(12);
  const four = (from: number): string => digit(bytes[from]!) + digit(bytes[from + 1]!) + digit(bytes[from + 2]!) + digit(bytes[from + 3]!);
  return `${four(0)}-${four(4)}-${four(8)}`;
};

const digit = (byte: number): string => DIGITS[byte & 31]!;
