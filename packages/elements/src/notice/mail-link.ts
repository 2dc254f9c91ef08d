import { html, type TemplateResult } from 'lit';

/** An address as a link that breaks before its sign: its domain stays whole, and a full stop after it is never alone on a line. */
export function mailLink(email: string): TemplateResult {
  const [mailbox, domain] = email.split('@');
  return html`<a href="mailto:${email}">${mailbox}<wbr />@${domain}</a>`;
}
