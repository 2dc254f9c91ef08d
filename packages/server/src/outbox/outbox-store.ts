/** An email to one person, ready to be sent. It holds personal data, and is gone once it is delivered. */
export interface Mail {
  /** What it is for, such as `preferences-link`: for the log and the audit trail. */
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
  /** The same for whoever reads with HTML; `renderLetter` makes both. */
  readonly html?: string | undefined;
}

/** An email that waits. */
export interface WaitingMail extends Mail {
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** Deliveries that were begun, this one included once it is claimed. */
  readonly attempts: number;
}

export interface OutboxReader {
  /** How many emails wait. */
  size(): Promise<number>;
}

/** What a transaction can do to the mail that waits. */
export interface OutboxStore extends OutboxReader {
  /**
   * It is due at once unless a later instant is given. One that is not meant is written and taken out again: it takes as long, so that the
   * time of an answer does not tell which it was.
   */
  add(mail: Mail, at: string, how?: { readonly dueAt?: string | undefined; readonly isMeant?: boolean }): Promise<void>;
  /** Takes what is due by now and lets nobody else take it before `until`, so that several servers send nothing twice. */
  claim(claim: { readonly now: string; readonly until: string; readonly most: number }): Promise<readonly WaitingMail[]>;
  /** Tries again from this instant on. */
  postpone(id: number, dueAt: string): Promise<void>;
  remove(id: number): Promise<void>;
  /** Opens a window for an address, unless one was opened at `since` or later: then it answers false. */
  openWindow(window: { readonly hash: Buffer; readonly at: string; readonly since: string }): Promise<boolean>;
  /** Forgets when addresses were written to before this instant. Answers how many. */
  purgeWindows(before: string): Promise<number>;
  /**
   * The first instant from `at` on at which a mail to this address keeps its distance of so many milliseconds to the one before, and books it.
   * Nothing where a mail is booked for later already.
   */
  book(booking: { readonly hash: Buffer; readonly at: string; readonly within: number }): Promise<string | undefined>;
  /** Takes out what waits for any of these addresses. Answers how many it was. */
  removeTo(recipients: readonly string[]): Promise<number>;
}
