import { html, nothing, type TemplateResult } from 'lit';
import type { NoticeFigures, Right, Way } from '@clarion-privacy/notice';
import type { Speaker } from '../languages/catalogue.ts';
import { mailLink } from '../notice/mail-link.ts';
import { otherWaysMessages } from './other-ways-messages.ts';
import { otherWaysStyles } from './other-ways-styles.ts';
import type { ClarionRequestForm } from './request-form.ts';

/** The notice's own ways to reach the organisation, in one order wherever they stand (WCAG 3.2.6). */
export function contactWays(speaker: Speaker, { contact, rights }: NoticeFigures, right: Right): TemplateResult {
  const words = speaker.words('otherWays', otherWaysMessages);
  const ways = rights[right]?.ways;
  const way = (name: Way, term: string, shown: unknown): TemplateResult | '' =>
    ways && !ways.includes(name) ? '' : html`<dt>${term}</dt><dd>${shown}</dd>`;
  return html`<dl>
    ${way('phone', words.telephone, html`<a href="tel:${contact.phoneE164}">${contact.phone}</a><br />${words.askFor(contact.team)}`)}
    ${way('email', words.email, mailLink(contact.email))}
    ${way('post', words.post, html`<address>${contact.post.map((line) => html`${line}<br />`)}</address>`)}
  </dl>`;
}

/** What stands beside a form: how else to ask. It comes after the form, and moves nothing of it. */
export class OtherWays {
  readonly #form: ClarionRequestForm;

  constructor(form: ClarionRequestForm) {
    this.#form = form;
    const root = form.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, otherWaysStyles.styleSheet!];
  }

  render(): TemplateResult | typeof nothing {
    const { figures, right, headingLevel } = this.#form;
    if (!figures) return nothing;
    const words = this.#form.words('otherWays', otherWaysMessages);
    return html`<aside part="contact" aria-labelledby="contact">
      <div class="heading small" id="contact" role="heading" aria-level=${headingLevel}>${words.heading[right] ?? words.contact}</div>
      ${contactWays(this.#form, figures, right)}
      ${figures.rights[right]?.ways.includes('link') ? html`<p class="hint">${words.byLinkOrCall}</p>` : nothing}
    </aside>`;
  }
}
