/** Everything that this package refuses, by name, so that a sender can tell one from another. */
export type MailErrorCode =
  | 'address'
  | 'id'
  | 'key'
  | 'base-url'
  | 'link'
  | 'header'
  | 'company'
  | 'recipient'
  | 'message'
  | 'dkim';

/** A refusal. Its message says what to change and never repeats an address, so that it can be logged. */
export class MailError extends Error {
  readonly code: MailErrorCode;

  constructor(code: MailErrorCode, message: string) {
    super(message);
    this.name = 'MailError';
    this.code = code;
  }
}
