import { objectionSent } from './objection-sent.ts';
import type { FormRight, SentWords } from './right-definition.ts';

/** The words of each right once it is sent. */
export const sentWords: Readonly<Record<FormRight, SentWords>> = { objection: objectionSent };
