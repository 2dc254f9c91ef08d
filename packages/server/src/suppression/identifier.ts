import { keyedHash, keyedHasher, keyedHashText } from './keyed-hash.ts';
import type { KeyedHasher } from './keyed-hash.ts';
import type { SuppressionKey } from './keys.ts';

/** What a person can be recognised by. */
export const IDENTIFIER_KINDS = ['email', 'phone', 'postal', 'linkedin'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** A contact detail in its one canonical spelling. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly canonical: string;
}

/** HMAC-SHA-256 of a canonical identifier; the kind is in the message, so that no kind answers for another. */
export const hashIdentifier = (kind: IdentifierKind, canonical: string, key: SuppressionKey): Buffer =>
  keyedHash(key, PURPOSES[kind], canonical);

/** The same, made once for each object: a request's person is looked for in one place after another. */
export const hashOf = (identifier: Identifier, key: SuppressionKey): Buffer => {
  const made = hashes.get(identifier) ?? new Map<SuppressionKey, Buffer>();
  const hash = made.get(key) ?? hashIdentifier(identifier.kind, identifier.canonical, key);
  if (made.size === 0) hashes.set(identifier, made);
  made.set(key, hash);
  return hash;
};

const hashes = new WeakMap<Identifier, Map<SuppressionKey, Buffer>>();

/** The same, one character to a byte. */
export const hashText = ({ kind, canonical }: Identifier, key: SuppressionKey): string => keyedHashText(key, PURPOSES[kind], canonical);

/** What hashes identifiers of a kind where they are written. */
export const hasherOf = (kind: IdentifierKind, key: SuppressionKey): KeyedHasher => keyedHasher(key, PURPOSES[kind]);

const PURPOSES = { email: 'suppression/v1/email', phone: 'suppression/v1/phone', postal: 'suppression/v1/postal', linkedin: 'suppression/v1/linkedin' } as const satisfies Record<IdentifierKind, string>;
