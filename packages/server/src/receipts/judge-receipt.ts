import { base64url, compactVerify, errors, importJWK } from 'jose';
import { personMessage } from './person-message.ts';
import { RECEIPT_ALGORITHM, RECEIPT_TYPE } from './claims.ts';
import type { Claims } from './claims.ts';
import { jwkOf } from './jwk.ts';
import type { PublicKey } from './receipt-key-store.ts';
import type { Identifier } from '../suppression/identifier.ts';

/** What became of checking a receipt. */
export type Judgement =
  /** Not a receipt of this program at all. */
  | { readonly kind: 'no-receipt' }
  /** A receipt without a signature: it may be true, and proves nothing. */
  | { readonly kind: 'unsigned' }
  /** Signed under a key that is not known here. */
  | { readonly kind: 'unknown-key'; readonly key: string }
  /** The signature does not fit what it stands under. */
  | { readonly kind: 'broken' }
  /** The signature holds, yet the text beside it says something else. */
  | { readonly kind: 'changed'; readonly claims: Claims; readonly differences: readonly Difference[] }
  /** `words` is true where other words stand around the signature, of which it knows the reference and the notice's version alone. */
  | { readonly kind: 'genuine'; readonly claims: Claims; readonly person: PersonAnswer; readonly words: boolean };

export interface Difference {
  readonly field: string;
  readonly says: string;
  readonly signed: string;
}

/** Whether the receipt was given to the person asked about; `not-bound` where it holds no detail of that kind. */
export type PersonAnswer = 'not-asked' | 'same' | 'another' | 'not-bound';

type Key = Pick<PublicKey, 'id' | 'x'>;

/** Checks a receipt as it was downloaded: JSON, text with its signature, or the signature alone. It runs in browsers too (decision 0062). */
export const judgeReceipt = async (text: string, keys: readonly Key[], person?: Identifier): Promise<Judgement> => {
  const receipt = readReceipt(text);
  if (!receipt) return { kind: 'no-receipt' };
  const { signature, [WORDS]: words, ...said } = receipt;
  if (typeof signature !== 'string') return { kind: 'unsigned' };
  const claims = await readClaims(signature, keys);
  if ('kind' in claims) return claims;
  const differences = typeof words === 'string' ? differencesInWords(words, claims) : differencesBetween(said, claims);
  if (differences.length > 0) return { kind: 'changed', claims, differences };
  return { kind: 'genuine', claims, person: await personIn(claims, person), words: words !== undefined };
};

const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]+$/u;
/** Every header of ours begins so. */
const BEGINNING = /(?<![\w.-])eyJ/u;
const BLANK_LINE = /\n[ \t\r]*\n/u;
const WORDS = Symbol('words');

const readReceipt = (text: string): ReadReceipt | undefined => {
  const trimmed = text.trim();
  if (COMPACT.test(trimmed)) return { signature: trimmed };
  try {
    const value = JSON.parse(trimmed) as unknown;
    return value !== null && typeof value === 'object' && 'reference' in value ? (value as Record<string, unknown>) : undefined;
  } catch {
    return readText(trimmed);
  }
};

/** The words of the text receipt, and the signature in its last paragraph, whose one line mail programs may have broken. */
const readText = (text: string): ReadReceipt | undefined => {
  const start = text.search(BEGINNING);
  if (start < 0) return undefined;
  const [paragraph = ''] = text.slice(start).split(BLANK_LINE);
  const signature = paragraph.replace(/\s+/gu, '');
  return COMPACT.test(signature) ? { signature, [WORDS]: text.replace(paragraph, '') } : undefined;
};

type ReadReceipt = Record<string, unknown> & { readonly [WORDS]?: string };

const readClaims = async (signature: string, keys: readonly Key[]): Promise<Claims | Extract<Judgement, { kind: 'unknown-key' | 'broken' }>> => {
  let unknown: string | undefined;
  try {
    const { payload, protectedHeader } = await compactVerify(
      signature,
      async ({ kid = '' }) => {
        const key = keys.find(({ id }) => id === kid);
        if (key) return importJWK(jwkOf(key), RECEIPT_ALGORITHM);
        unknown = kid;
        throw new errors.JWKSNoMatchingKey();
      },
      { algorithms: [RECEIPT_ALGORITHM] },
    );
    if (protectedHeader.typ !== RECEIPT_TYPE) return { kind: 'broken' };
    return JSON.parse(new TextDecoder().decode(payload)) as Claims;
  } catch (error) {
    if (unknown !== undefined) return { kind: 'unknown-key', key: unknown };
    if (error instanceof errors.JOSEError) return { kind: 'broken' };
    throw error;
  }
};

/** Whatever stands beside the signature must be what was signed. */
const differencesBetween = (said: Record<string, unknown>, claims: Claims): Difference[] =>
  Object.entries(said).flatMap(([field, value]) => {
    const signed = (claims as unknown as Record<string, unknown>)[field];
    const [says, was] = [JSON.stringify(value), JSON.stringify(signed) ?? 'nothing'];
    return says === was ? [] : [{ field, says, signed: was }];
  });

/** What every language writes alike. The rest of the words is for whoever reads them beside what was signed. */
const differencesInWords = (words: string, { reference, noticeVersion }: Claims): Difference[] =>
  Object.entries({ reference, noticeVersion }).flatMap(([field, signed]) => (words.includes(signed) ? [] : [{ field, says: 'something else', signed }]));

const personIn = async ({ person }: Claims, asked: Identifier | undefined): Promise<PersonAnswer> => {
  if (!asked) return 'not-asked';
  const bound = person[asked.kind];
  if (bound === undefined) return 'not-bound';
  const message = new TextEncoder().encode(personMessage(asked.kind, person.salt, asked.canonical));
  return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', message))) === bound ? 'same' : 'another';
};
