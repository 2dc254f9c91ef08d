/** Domains that many people write, and so many people mistype. Short ones have too many real neighbours. */
const DOMAINS = [
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.co.uk',
  'outlook.com',
  'live.co.uk',
  'yahoo.com',
  'yahoo.co.uk',
  'icloud.com',
  'btinternet.com',
  'talktalk.net',
  'virginmedia.com',
  'ntlworld.com',
  'blueyonder.co.uk',
  'protonmail.com',
];

/** Real mail domains that stand close to a well-known one. */
const REAL = ['ymail.com', 'mail.com', 'email.com'];

/**
 * The address that was probably meant, or nothing where the address looks as it should. While it is
 * still `growing`, what may yet become a well-known domain is left alone.
 */
export function likelyAddress(address: string, growing: boolean): string | undefined {
  const at = address.lastIndexOf('@');
  const domain = address
    .slice(at + 1)
    .trim()
    .toLowerCase();
  if (at < 1 || DOMAINS.includes(domain) || REAL.includes(domain)) return undefined;
  if (growing && (domain.endsWith('.') || DOMAINS.some((known) => known.startsWith(domain)))) return undefined;
  const meant = DOMAINS.find((known) => distance(domain, known) <= (ending(known) === ending(domain) ? 2 : 1));
  return meant && `${address.slice(0, at).trim()}@${meant}`;
}

/** Another country's ending is seldom a slip: `yahoo.no` and `hotmail.ca` are real. */
const ending = (domain: string): string => domain.slice(domain.lastIndexOf('.'));

/** Insertions, deletions, replacements and swaps of neighbours that part two words. */
export function distance(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= left.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let best = Math.min(at(rows, row - 1, column) + 1, (line[column - 1] ?? 0) + 1);
      best = Math.min(best, at(rows, row - 1, column - 1) + (same ? 0 : 1));
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped && row > 1 && column > 1) best = Math.min(best, at(rows, row - 2, column - 2) + 1);
      line.push(best);
    }
    rows.push(line);
  }
  return at(rows, left.length, right.length);
}

const at = (rows: readonly (readonly number[])[], row: number, column: number): number => rows[row]?.[column] ?? 0;
