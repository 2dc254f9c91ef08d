import { LIMITS, PATTERNS } from '@clarion-privacy/protocol/limits';
import { MailError } from '../mail-error.ts';

/** Whom and what a link is about. Only `email` is required; the rest narrows what it speaks of. */
export interface LinkSubject {
  /** As the sender wrote it: the backend, not the link, decides which spellings are one address. */
  readonly email: string;
  readonly company?: string;
  readonly list?: string;
  readonly campaign?: string;
}

/** Throws unless a link about this can be minted, and acted on by the backend. */
export function checkLinkSubject({ email, company, list, campaign }: LinkSubject): void {
  checkAddress(email);
  if (company !== undefined) checkId('company', company);
  if (list !== undefined) checkId('list', list);
  if (campaign !== undefined) checkId('campaign', campaign);
}

/** Throws unless this is one address that can stand in a mail header and that the backend can keep. */
export function checkAddress(email: string): void {
  if (typeof email !== 'string' || email === '') throw new MailError('address', 'Give the address that the email goes to.');
  if (!PATTERNS.line.test(email)) throw new MailError('address', 'The address has a line break or a control character.');
  // RFC 5321 counts octets, which are more than characters where an address is not ASCII.
  if (email.length > LIMITS.email || Buffer.byteLength(email) > LIMITS.email)
    throw new MailError('address', `The address is longer than ${LIMITS.email} bytes.`);
  // The backend could not put such an address on the suppression file, so its link would do nothing.
  if (!PATTERNS.email.test(email) || !email.isWellFormed())
    throw new MailError('address', 'The address is not written like name@example.com.');
  if (hasLookalike(email))
    throw new MailError('address', 'The address has letters under which the backend keeps another address too.');
}

/**
 * Full-width signs, and letters such as ß and ı, are folded for the suppression file. A link in a mail to such an address
 * would speak for the mailbox that it folds to, which may be another person's.
 */
function hasLookalike(email: string): boolean {
  const name = email.slice(0, email.lastIndexOf('@'));
  return email.normalize('NFKC') !== email.normalize('NFC') || name.toUpperCase().toLowerCase() !== name.toLowerCase();
}

function checkId(name: string, id: string): void {
  if (id.length > LIMITS.id || !PATTERNS.id.test(id))
    throw new MailError('id', `The ${name} id takes up to ${LIMITS.id} lower-case letters, digits and hyphens.`);
}
