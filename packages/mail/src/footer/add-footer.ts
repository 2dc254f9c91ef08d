import { appendToBody, linksOf } from '../html/email-html.ts';
import { MailError } from '../mail-error.ts';
import type { Footer } from './footer.ts';

/** The HTML part with its footer at the end of the body. Throws where the markup would swallow the unsubscribe link. */
export function addFooterToHtml(html: string, footer: Footer): string {
  const whole = appendToBody(html, footer.html);
  const start = whole.lastIndexOf(footer.html);
  const shown = linksOf(whole).filter((link) => link.start > start && link.end < start + footer.html.length);
  if (shown.length !== linksOf(footer.html).length)
    throw new MailError('message', 'The HTML ends inside a comment, a style or a tag, which hides the footer: close it.');
  return whole;
}

/** The plain text part with its footer at the end. */
export const addFooterToText = (text: string, footer: Footer): string => `${text.trimEnd()}\n\n${footer.text}`;
