import { LIMITS } from '@clarion-privacy/protocol/limits';
import { canonicalEmail } from '../suppression/canonical-email.ts';

/**
 * Where mail for an address goes: the spelling for which its links will speak, as another may be another person's mailbox. Undefined where
 * nobody can be written to: folding may make an address longer than mail carries it, of which RFC 5321 counts the octets.
 */
export const recipientOf = (email: string): string | undefined => {
  const canonical = canonicalEmail(email);
  return canonical !== undefined && Buffer.byteLength(canonical) <= LIMITS.email ? canonical : undefined;
};
