import { html, type TemplateResult } from 'lit';
import type { NoticeFigures, Right, Way } from '@clarion-privacy/notice';
import { messages as words } from './messages.ts';

const WRITTEN: readonly Way[] = ['email', 'phone', 'post'];

/** The notice's own ways to reach the organisation, in the notice's order wherever they stand (WCAG 3.2.6). */
export function contactWays(figures: NoticeFigures, right: Right): TemplateResult {
  const { contact } = figures;
  const ways = figures.rights[right]?.ways ?? WRITTEN;
  const shown: Partial<Record<Way, TemplateResult>> = {
    email: html`<dt>${words.channels.email}</dt>
      <dd><a href="mailto:${contact.email}">${contact.email}</a></dd>`,
    phone: html`<dt>${words.telephone}</dt>
      <dd><a href="tel:${contact.phoneE164}">${contact.phone}</a><br />${words.askFor(contact.team)}</dd>`,
    post: html`<dt>${words.channels.post}</dt>
      <dd><address>${contact.post.map((line) => html`${line}<br />`)}</address></dd>`,
  };
  return html`<dl>${ways.map((way) => shown[way])}</dl>`;
}
