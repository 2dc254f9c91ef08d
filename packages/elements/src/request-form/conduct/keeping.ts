import { html, type TemplateResult } from 'lit';
import type { ConfirmationView } from './confirmation.ts';
import { conductMessages } from './messages.ts';
import { receiptText } from './receipt-text.ts';

/** How a receipt leaves the page. */
export class Keeping {
  /** Of what it keeps. */
  readonly language: string;
  readonly #text: string;
  readonly #view: ConfirmationView;
  readonly #asText: string;
  readonly #asJson: string;

  constructor(view: ConfirmationView) {
    this.#view = view;
    this.language = view.form.language;
    this.#text = receiptText(view);
    const address = (type: string, content: string): string =>
      URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
    this.#asText = address('text/plain', this.#text);
    this.#asJson = address('application/json', `${JSON.stringify(view.receipt, null, 2)}\n`);
  }

  render(print: (text: string) => void, copy: (text: string) => void): TemplateResult {
    const { receipt, form } = this.#view;
    const words = form.words('conduct', conductMessages);
    const name = `${receipt.right}-${receipt.reference}`;
    return html`<p class="buttons">
      <button type="button" @click=${() => print(this.#text)}>${words.print}</button>
      <a class="button" href=${this.#asText} download="${name}.txt">${words.asText}</a>
      <a class="button" href=${this.#asJson} download="${name}.json">${words.asJson}</a>
      <button type="button" @click=${() => copy(this.#text)}>${words.copy}</button>
      </p>
      <details>
        <summary>${words.showText}</summary>
        <pre>${this.#text}</pre>
      </details>`;
  }

  /** Gives back the memory that the downloads hold. */
  release(): void {
    URL.revokeObjectURL(this.#asText);
    URL.revokeObjectURL(this.#asJson);
  }
}
