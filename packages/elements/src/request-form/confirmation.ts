import { html, type TemplateResult } from 'lit';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { Receipt, Request } from '@clarion-privacy/protocol';
import { formatDate } from './formats.ts';
import type { Messages } from './messages.ts';
import type { RightDefinition } from './rights/right-definition.ts';
import { channelsInWords, companiesInWords } from './wording.ts';

/** What a sent request is shown from. */
export interface ConfirmationView {
  readonly receipt: Receipt;
  readonly request: Request;
  readonly definition: RightDefinition;
  readonly figures: NoticeFigures;
  readonly words: Messages;
  readonly level: number;
}

/** The receipt on the page. `keeping` offers ways to take it away; without them the page says so. */
export function confirmation(view: ConfirmationView, keeping: TemplateResult | undefined): TemplateResult {
  const { receipt, request, definition, figures, words, level } = view;
  const { email, phone, postal, name } = request.subject;
  const heading = (text: string): TemplateResult =>
    html`<div class="heading small" role="heading" aria-level=${level + 1}>${text}</div>`;
  return html`<section class="panel" part="confirmation" aria-labelledby="accepted">
    <div class="heading" id="accepted" role="heading" aria-level=${level} tabindex="-1">${definition.words.accepted}</div>
    <p class="due">${definition.words.doneBy} <strong>${formatDate(receipt.dueBy, words.language)}</strong>.</p>
    <dl class="facts">
      <dt>${words.reference}</dt>
      <dd class="reference">${receipt.reference}</dd>
      <dt>${words.asked}</dt>
      <dd>${channelsInWords(request, words)}</dd>
      <dt>${words.from}</dt>
      <dd>${companiesInWords(request, figures)}</dd>
      <dt>${words.by}</dt>
      <dd class="lines">${[name, email, phone, postal].filter(Boolean).join('\n')}</dd>
    </dl>
    ${heading(words.whatNext)}
    <ul>
      ${definition.words.next.map((text) => html`<li>${text}</li>`)}
    </ul>
    ${heading(words.keep)} ${keeping ?? html`<p>${words.keepByHand}</p>`}
  </section>`;
}
