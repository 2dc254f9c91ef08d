/** What is hashed with SHA-256 for a person: the kind keeps an email address from answering for a postal one. */
export const personMessage = (kind: string, salt: string, canonical: string): string =>
  `clarion-privacy/receipt/v1/${kind}\0${salt}\0${canonical}`;
