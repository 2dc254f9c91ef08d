import { html, type TemplateResult } from 'lit';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { Receipt, Request } from '@clarion-privacy/protocol';
import type { Messages } from '../messages.ts';
import type { SentWords } from '../rights/right-definition.ts';
import { formatDate } from './dates.ts';
import { conductMessages as words } from './messages.ts';
import { channelsInWords, companiesInWords } from './wording.ts';

/** What a sent request is shown from. */
export interface ConfirmationView {
  readonly receipt: Receipt;
  readonly request: Request;
  readonly own: SentWords;
  /** The words of the questions. */
  readonly said: Messages;
  readonly figures: NoticeFigures;
  readonly level: number;
}

/** The receipt on the page; `keeping` offers ways to take it away. */
export function confirmation(view: ConfirmationView, keeping: TemplateResult | undefined, another: () => void): TemplateResult {
  const { receipt, request, own, said, figures, level } = view;
  const { email, phone, postal, name } = request.subject;
  const heading = (text: string): TemplateResult =>
    html`<div class="heading small" role="heading" aria-level=${level + 1}>${text}</div>`;
  return html`<section class="panel" part="confirmation" aria-labelledby="accepted">
    <div class="heading" id="accepted" role="heading" aria-level=${level} tabindex="-1">${own.accepted}</div>
    <p class="due">${own.doneBy} <strong>${formatDate(receipt.dueBy, said.language)}</strong>.</p>
    <dl class="facts">
      <dt>${words.reference}</dt>
      <dd class="reference">${receipt.reference}</dd>
      <dt>${words.asked}</dt>
      <dd>${channelsInWords(request, said)}</dd>
      <dt>${words.from}</dt>
      <dd>${companiesInWords(request, figures)}</dd>
      <dt>${words.by}</dt>
      <dd class="lines">${[name, email, phone, postal].filter(Boolean).join('\n')}</dd>
    </dl>
    ${heading(words.whatNext)}
    <ul>
      ${own.next.map((text) => html`<li>${text}</li>`)}
    </ul>
    ${heading(words.keep)} ${keeping}
    <p><button type="button" class="link" @click=${another}>${own.another}</button></p>
  </section>`;
}
