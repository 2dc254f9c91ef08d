/** Bytes from a source that nobody can foresee. */
export type Random = (length: number) => Uint8Array;

/** Crockford's digits: none that reads like another on paper or over the telephone. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new reference of 60 random bits, such as `7K2M-9QXA-4TDN`. */
export const newReference = (random: Random): string => {
  const digits = Array.from(random(12), (byte) => DIGITS[byte & 31]).join('');
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
};
