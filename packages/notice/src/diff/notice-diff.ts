import type { CivilDate, FactId } from '../notice.ts';

/** What changed between two versions of a notice: plain data, so that whoever shows it computes nothing. */
export interface NoticeDiff {
  readonly older: Edition;
  readonly newer: Edition;
  /** What the notice states as data, in words; nothing of this is told again by its version or hash. */
  readonly figures: readonly FigureChange[];
  /** Only the parts of the text in which something changed, in the order of the newer notice. */
  readonly parts: readonly PartChange[];
}

/** By what a version of a notice is known. */
export interface Edition {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly language: string;
  /** From when it holds; a policy without front matter does not say. */
  readonly effective?: CivilDate;
  readonly hash: string;
}

/** One thing that was stated, left out, or stated in another way. */
export interface FigureChange {
  /** Where it stands in the compiled notice: `retention.afterLastContact`, `recipients.carrier`. */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** The whole change in one line: 'Retention: 5 years → 3 years', 'New recipient: Example Post'. */
  readonly words: string;
  /** What it is: 'Recipient', 'Right to erasure'; and what of it: 'promised within'. */
  readonly label: string;
  readonly aspect?: string;
  /** In words; absent where nothing was, or is, stated. */
  readonly before?: string;
  readonly after?: string;
  readonly facts?: readonly FactId[];
}

/** A part of the text: the summary, or the blocks of one section without its subsections. */
export interface PartChange {
  /** The id of the newer section; of the older one where it was removed; none for the summary. */
  readonly section?: string;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Present where it had another title, id or place. */
  readonly titleBefore?: string;
  readonly sectionBefore?: string;
  readonly moved?: Move;
  /** Everything in the part, so that what stayed gives the change its context. */
  readonly passages: readonly PassageChange[];
}

/** Where a section stands now: after which, and inside which, by their titles. */
export interface Move {
  readonly after?: string;
  readonly inside?: string;
}

/** One paragraph, item, term or row. `removed` and `moved-away` stood in the older part alone. */
export type PassageChange =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly form: PassageForm; readonly text: string }
  | { readonly kind: 'changed'; readonly form: PassageForm; readonly words: readonly WordRun[] }
  | { readonly kind: 'moved-here'; readonly form: PassageForm; readonly from: string; readonly words: readonly WordRun[] }
  | { readonly kind: 'moved-away'; readonly form: PassageForm; readonly to: string; readonly text: string };

export const PASSAGE_FORMS = [
  'heading',
  'paragraph',
  'item',
  'numbered',
  'term',
  'meaning',
  'caption',
  'columns',
  'row',
  'more',
] as const;
/** What a passage is in its part; `more` is the section to which a part of the summary leads. */
export type PassageForm = (typeof PASSAGE_FORMS)[number];

/** A stretch of words that stayed, came or went. */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}
