import type { Right } from '@clarion-privacy/notice';

/** A group of questions that a form can ask. */
export type Ask = 'channels' | 'companies' | 'details';

/** What the form for one right asks, and how it speaks. A new right is a new definition; the form stays. */
export interface RightDefinition {
  readonly right: Right;
  /** In the order of the page. */
  readonly asks: readonly Ask[];
  readonly words: RightWords;
}

/** The words that differ from right to right; those that do not are in `messages.ts`. */
export interface RightWords {
  /** The accessible name of the form. */
  readonly form: string;
  readonly detailsHint: string;
  /** What sending sets off; `time` is the notice's promise in words. */
  readonly promise: (time: string) => string;
  /** The same where the person's own message carries the request. */
  readonly promiseByMessage: (time: string) => string;
  readonly send: string;
  readonly sending: string;
  readonly prepare: string;
  readonly otherWays: string;
  readonly notSent: string;
  readonly accepted: string;
  /** After the notice's `ways`: those that no block of contact details shows. */
  readonly byLinkOrCall: string;
  readonly doneBy: string;
  readonly next: readonly string[];
  readonly another: string;
  readonly receipt: string;
  readonly subject: string;
  readonly opening: string;
}
