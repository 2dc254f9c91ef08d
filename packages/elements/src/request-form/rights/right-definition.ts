import type { Right } from '@clarion-privacy/notice';

/** The rights that have a form; a right joins them with a definition and its words once sent. */
export type FormRight = Extract<Right, 'objection'>;

/** A group of questions that a form can ask. */
export type Ask = 'channels' | 'companies' | 'details';

/** What the form for one right asks, and how it speaks. */
export interface RightDefinition {
  readonly right: FormRight;
  /** In the order of the page. */
  readonly asks: readonly Ask[];
  readonly words: RightWords;
}

/** The words that differ from right to right; those that do not are in `messages.ts`. */
export interface RightWords {
  /** The accessible name of the form. */
  readonly form: string;
  readonly detailsHint: string;
  /** What the request sets off; `time` is the notice's promise. */
  readonly promise: (time: string) => string;
  readonly send: string;
  readonly prepare: string;
  readonly otherWays: string;
  /** The ways of the notice that contact details do not show. */
  readonly byLinkOrCall: string;
}

/** The words that are needed once the button is pressed. */
export interface SentWords {
  readonly sending: string;
  readonly accepted: string;
  readonly doneBy: string;
  readonly next: readonly string[];
  readonly another: string;
  readonly receipt: string;
  /** Subject and first sentence of a message in the person's own voice. */
  readonly subject: string;
  readonly opening: string;
}
