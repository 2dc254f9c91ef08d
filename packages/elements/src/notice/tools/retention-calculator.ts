import { civilDateIn, dateInWords, durationInWords } from '@clarion-privacy/notice';
import { html, type TemplateResult } from 'lit';
import { deletionDate, type DeletionAnswer, type TypedDate } from './deletion-date.ts';
import { toolMessages } from './messages.ts';
import { retentionStyles } from './retention-styles.ts';
import type { Tool, ToolHost } from './tool.ts';

const FIELDS = [
  { name: 'day', size: 2 },
  { name: 'month', size: 2 },
  { name: 'year', size: 4 },
] as const;

/** Tells when data will be deleted, by the notice's own rule. What is typed stays on the page. */
export class RetentionCalculator implements Tool {
  static readonly styles = retentionStyles;

  readonly #host: ToolHost;
  readonly #now: () => Date;
  #answer: DeletionAnswer | undefined;

  constructor(host: ToolHost, now: () => Date = () => new Date()) {
    this.#host = host;
    this.#now = now;
  }

  get #say(): typeof toolMessages {
    return this.#host.words('tools', toolMessages);
  }

  render(): TemplateResult {
    const { figures } = this.#host.shown ?? {};
    if (!figures) return html``;
    const wrong = this.#answer && 'mistake' in this.#answer ? this.#answer.fields : [];
    return html`<h3 aria-level=${this.#host.headingLevel + 1}>${this.#say.retention}</h3>
      <p>${this.#say.retentionRule(this.#host.spell(durationInWords(figures.retention.afterLastContact, this.#host.locales)))}</p>
      <form novalidate @submit=${this.#onSubmit}>
        <fieldset aria-describedby="last-contact-hint ${wrong.length > 0 ? 'last-contact-error' : ''}">
          <legend>${this.#say.lastContact}</legend>
          <p id="last-contact-hint" class="small">${this.#say.lastContactHint}</p>
          <p id="last-contact-error" class="error" role="alert">${this.#mistake()}</p>
          ${FIELDS.map(
            ({ name, size }) => html`<label>
              ${this.#say[name]}
              <input
                name=${name}
                class="of-${size}"
                inputmode="numeric"
                autocomplete="off"
                maxlength=${size}
                .ariaInvalid=${wrong.includes(name) ? 'true' : null}
              />
            </label>`,
          )}
        </fieldset>
        <button>${this.#say.work}</button>
      </form>
      <p class="answer" role="status">${this.#told()}</p>`;
  }

  #mistake(): string {
    if (!this.#answer || !('mistake' in this.#answer)) return '';
    const { mistake, fields } = this.#answer;
    const parts = fields.map((field) => this.#say.parts[field]);
    switch (mistake) {
      case 'missing':
        return this.#say.dateMissing(new Intl.ListFormat(this.#host.locales, { type: 'conjunction' }).format(parts));
      case 'unreal':
        return this.#say.dateUnreal;
      case 'ahead':
        return this.#say.dateAhead;
      case 'old':
        return this.#say.dateOld;
    }
  }

  #told(): string {
    if (!this.#answer || 'mistake' in this.#answer) return '';
    const date = this.#host.spell(dateInWords(this.#answer.deletedBy, this.#host.locales));
    return this.#answer.passed ? this.#say.deletedAlready(date) : this.#say.deletedBy(date);
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { figures } = this.#host.shown ?? {};
    if (!figures) return;
    const form = event.target as HTMLFormElement;
    const typed = Object.fromEntries(FIELDS.map(({ name }) => [name, String(new FormData(form).get(name))])) as unknown as TypedDate;
    const today = civilDateIn(this.#now(), figures.timeZone);
    this.#answer = deletionDate(typed, figures.retention.afterLastContact, today);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    form.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  };
}
