import type { IdentifierKind } from '../suppression/identifier.ts';

/** An identifier as it is kept beside what belongs to its person. */
export interface PersonHash {
  readonly kind: IdentifierKind;
  /** Made by `hashIdentifier`. */
  readonly hash: Buffer;
  readonly keyId: string;
}

/** That a mail went out: what it was for and when, never what it said. */
export interface SentMail {
  readonly kind: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** Finds what belongs to a person, by keyed hashes of what they can be recognised by. */
export interface PersonReader {
  /** References of the requests that name any of these, oldest first. */
  requestsOf(hashes: readonly Buffer[]): Promise<readonly string[]>;
  /** Oldest first. */
  mailsOf(hashes: readonly Buffer[]): Promise<readonly SentMail[]>;
  /** References of requests that hold a contact detail and are not found by any, those of earlier releases, oldest first; none of those that were passed. */
  unnamed(most: number): Promise<readonly string[]>;
}

/** What a transaction can do to it. */
export interface PersonStore extends PersonReader {
  /** Lets a request be found by these. */
  name(reference: string, identifiers: readonly PersonHash[]): Promise<void>;
  /** From here on `unnamed` looks behind this request, or behind all that there are. */
  passNamed(reference?: string): Promise<void>;
  addMail(to: PersonHash, mail: SentMail): Promise<void>;
  /** Takes out the record of the mails to these. */
  removeMails(hashes: readonly Buffer[]): Promise<void>;
}
