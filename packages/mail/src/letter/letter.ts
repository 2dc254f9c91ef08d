import type { NoticeFigures } from '@clarion-privacy/notice';

/** One part of a letter: a paragraph, a list, labels with their values, the one thing to press, or another way that is there to take later. */
export type LetterPart =
  | string
  | { readonly list: readonly string[] }
  | { readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly button: { readonly label: string; readonly href: string } }
  | { readonly link: { readonly label: string; readonly href: string } };

/** What an email to one person says. It is marketing in no part, so it carries no unsubscribe link. */
export interface Letter {
  readonly subject: string;
  /** The subject unless given. */
  readonly heading?: string | undefined;
  readonly parts: readonly LetterPart[];
}

/** A letter as it goes out; both parts say the same. */
export interface RenderedLetter {
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
  readonly html: string;
}

/** Who signs: the team of the notice, by every way to reach it. */
export type LetterFigures = Pick<NoticeFigures, 'language' | 'organisation' | 'contact'>;
