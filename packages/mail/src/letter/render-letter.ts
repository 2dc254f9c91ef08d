import { MailError } from '../mail-error.ts';
import type { Letter, LetterFigures, RenderedLetter } from './letter.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';

/**
 * Renders a letter as plain text and as HTML, with the contacts of the notice at its end. Whatever is put into it is
 * text: nothing of it becomes markup. Throws where a button leads to anything but a web address.
 */
export function renderLetter(letter: Letter, figures: LetterFigures): RenderedLetter {
  for (const part of letter.parts) if (typeof part !== 'string' && 'button' in part) checkHref(part.button.href);
  return { subject: letter.subject, body: letterText(letter, figures), html: letterHtml(letter, figures) };
}

function checkHref(href: string): void {
  if (!/^https?:$/u.test(URL.parse(href)?.protocol ?? '') || /\s/u.test(href))
    throw new MailError('link', 'The button of a letter leads to an absolute address that starts with https://.');
}
