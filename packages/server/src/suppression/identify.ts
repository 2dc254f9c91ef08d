import type { Subject } from '@clarion-privacy/protocol';
import type { CountryCode } from 'libphonenumber-js/min';
import { canonicalEmail } from './canonical-email.ts';
import { canonicalLinkedin } from './canonical-linkedin.ts';
import { canonicalPhone } from './canonical-phone.ts';
import { canonicalPostal } from './canonical-postal.ts';
import { IDENTIFIER_KINDS } from './identifier.ts';
import type { Identifier, IdentifierKind } from './identifier.ts';

/** What was read of a person's contact details, and what could not be. */
export interface Identified {
  readonly identifiers: readonly Identifier[];
  readonly unreadable: readonly IdentifierKind[];
}

/** Gives every contact detail its one spelling. */
export const identify = (subject: Subject): Identified => {
  const identifiers: Identifier[] = [];
  const unreadable: IdentifierKind[] = [];
  for (const kind of IDENTIFIER_KINDS) {
    const text = subject[kind];
    if (text === undefined) continue;
    const canonical = canonicalOf(kind, text);
    if (canonical === undefined) unreadable.push(kind);
    else identifiers.push({ kind, canonical });
  }
  return { identifiers, unreadable };
};

/** The one spelling of a contact detail; undefined where it cannot be read. */
export const canonicalOf = (kind: IdentifierKind, text: string, country?: CountryCode): string | undefined => {
  switch (kind) {
    case 'email':
      return canonicalEmail(text);
    case 'phone':
      return canonicalPhone(text, country);
    case 'postal':
      return canonicalPostal(text);
    case 'linkedin':
      return canonicalLinkedin(text);
  }
};
