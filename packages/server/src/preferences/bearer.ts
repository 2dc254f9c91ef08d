import type { Link, Links } from '@clarion-privacy/mail';
import { bearerToken } from '../http/bearer-token.ts';
import { canonicalEmail, sameMailbox } from '../suppression/canonical-email.ts';
import type { Identifier } from '../suppression/identifier.ts';

/** Whom a link speaks for: the address in it, and nothing else of that person. */
export interface Bearer {
  readonly identifier: Identifier;
  readonly link: Link;
}

/** Reads a token or a pasted link; every link that cannot be believed is the same to us. */
export const bearerOf = (links: Links, text: string): Bearer | undefined => {
  const read = links.readLink(text, ['unsubscribe', 'preferences']);
  if (!read.ok) return undefined;
  const canonical = canonicalEmail(read.link.email);
  // The link proves the mailbox that it was sent to, not every spelling that would be kept as the same.
  return canonical === undefined || !sameMailbox(read.link.email, canonical) ? undefined : { identifier: { kind: 'email', canonical }, link: read.link };
};

/** Who sends a request, by its Authorization header. */
export const bearerOfHeader = (links: Links, header: string | undefined): Bearer | undefined => {
  const token = bearerToken(header);
  return token === undefined ? undefined : bearerOf(links, token);
};
