import { html, type TemplateResult } from 'lit';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { Receipt, Request, Subject } from '@clarion-privacy/protocol';
import type { ClarionRequestForm } from '../request-form.ts';
import type { Fact, RightLater } from '../rights/right-definition.ts';
import { formatDate } from './dates.ts';
import { conductMessages } from './messages.ts';

/** What a sent request is shown from. */
export interface ConfirmationView {
  readonly receipt: Receipt;
  readonly request: Request;
  readonly later: RightLater;
  readonly figures: NoticeFigures;
  readonly form: ClarionRequestForm;
}

/** The receipt on the page; `keeping` offers ways to take it away. */
export function confirmation(view: ConfirmationView, keeping: TemplateResult | undefined, another: () => void): TemplateResult {
  const { receipt, request, later, figures, form } = view;
  const level = form.headingLevel;
  const words = form.words('conduct', conductMessages);
  const own = later.words;
  const { subject, representative } = request;
  const who = ({ name, email, phone, postal }: Partial<Subject>): string => [name, email, phone, postal].filter(Boolean).join('\n');
  const facts: readonly Fact[] = [
    ...later.asked(request, figures),
    ...(request.message ? [[words.message, request.message] as const] : []),
    [representative ? words.about : words.by, who(subject)],
    ...(representative ? [[words.from, who(representative)] as const] : []),
  ];
  const heading = (text: string): TemplateResult =>
    html`<div class="heading small" role="heading" aria-level=${level + 1}>${text}</div>`;
  return html`<section class="panel" part="confirmation" aria-labelledby="accepted">
    <div class="heading" id="accepted" role="heading" aria-level=${level} tabindex="-1">${own.accepted}</div>
    <p class="due">${own.doneBy} <strong>${formatDate(receipt.dueBy, form)}</strong>.</p>
    <dl class="facts">
      <dt>${words.reference}</dt>
      <dd class="reference">${receipt.reference}</dd>
      ${facts.map(
        ([term, text]) =>
          html`<dt>${term}</dt>
            <dd class="lines">${text}</dd>`,
      )}
    </dl>
    ${heading(words.whatNext)}
    <ul>
      ${own.next(request).map((text) => html`<li>${text}</li>`)}
    </ul>
    ${heading(words.keep)} ${keeping}
    <p><button type="button" class="link" @click=${another}>${own.another}</button></p>
  </section>`;
}
