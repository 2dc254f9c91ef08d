import { html, type TemplateResult } from 'lit';
import type { NoticeFigures } from '@clarion-privacy/notice';
import { conductMessages } from './messages.ts';
import type { ClarionRequestForm } from '../request-form.ts';
import type { Message } from './wording.ts';

/** What a ready message is shown from. */
export interface ReadyView {
  readonly message: Message;
  readonly figures: NoticeFigures;
  readonly ways: TemplateResult;
  readonly form: ClarionRequestForm;
  copy(text: string): void;
  print(text: string): void;
  back(): void;
}

/** Where no backend takes requests: the same request as a message, ready to be sent by email, telephone or post. */
export function readyMessage({ message, figures, ways, form, copy, print, back }: ReadyView): TemplateResult {
  const { contact } = figures;
  const level = form.headingLevel;
  const words = form.words('conduct', conductMessages).ready;
  const letter = (): string => [...contact.post, '', message.subject, '', message.text].join('\n');
  return html`<section class="panel ready" part="ready" aria-labelledby="ready">
    <div class="heading" id="ready" role="heading" aria-level=${level} tabindex="-1">${words.heading}</div>
    <p>${words.intro(contact.team)}</p>
    <p class="buttons"><a class="button primary" href=${message.href}>${words.open}</a></p>
    <div class="heading small" role="heading" aria-level=${level + 1}>${words.text}</div>
    <pre>${message.text}</pre>
    <p class="buttons">
      <button type="button" @click=${() => copy(message.text)}>${words.copy}</button>
      <button type="button" @click=${() => print(letter())}>${words.print}</button>
      <button type="button" class="link" @click=${back}>${words.back}</button>
    </p>
    ${ways}
  </section>`;
}
