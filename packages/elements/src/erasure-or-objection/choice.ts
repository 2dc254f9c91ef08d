import type { ConsequencePath } from '@clarion-privacy/notice/erasure';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { mailLink } from '../notice/mail-link.ts';
import type { NoticeParts } from '../notice/notice-source.ts';
import type { Speaker } from '../languages/catalogue.ts';
import type { Settings } from '../settings/settings.ts';
import { choiceMessages } from './choice-messages.ts';
import { ClarionRightChosenEvent } from './events.ts';

/** What the choice needs of the element that it stands in. */
export interface ChoiceHost extends LitElement, Speaker {
  readonly settings: Settings;
  readonly headingLevel: number;
  readonly loadForm: (() => Promise<unknown>) | undefined;
}

/** The end of the story, under one notice: what the notice recommends, a button for each path, and the form it leads to. */
export class Choice {
  readonly notice: NoticeParts;
  readonly #host: ChoiceHost;
  readonly #paths: readonly ConsequencePath[];
  /** By right, the path that was last chosen of it: its form stays, with what was typed into it. */
  readonly #opened = new Map<ConsequencePath['right'], ConsequencePath>();
  /** All forms share what is typed, so that nothing is asked twice. */
  readonly #typed = new FormData();
  #chosen: ConsequencePath | undefined;
  #form: 'loading' | 'failed' | undefined;
  /** Undefined while it loads; null where the notice recommends nothing. */
  #advice: HTMLElement[] | null | undefined;

  constructor(host: ChoiceHost, notice: NoticeParts, paths: readonly ConsequencePath[]) {
    this.#host = host;
    this.notice = notice;
    this.#paths = paths;
    void this.#advise();
  }

  render(): TemplateResult {
    const { contact, language } = this.notice.figures;
    const say = this.#host.words('choice', choiceMessages);
    // Coming later, it would push the buttons away from under the pointer.
    if (this.#advice === undefined) return html`<p role="status">${say.loading}</p>`;
    return html`${this.#advice
        ? html`<p class="muted">${say.says}</p>
            <blockquote class="note" lang=${language}>${this.#advice}</blockquote>`
        : html`<p>${say.advice}</p>`}
      <div class="row">
        ${this.#paths.map(
          (path) =>
            html`<button lang=${language} aria-expanded=${path === this.#chosen} @click=${() => this.#choose(path)}>${path.title}</button>`,
        )}
      </div>
      <p role="status">${this.#form === 'loading' ? say.loadingForm : ''}</p>
      ${this.#form === 'failed'
        ? html`<p role="alert">${say.failed} ${mailLink(contact.email)}.</p>`
        : nothing}
      ${[...this.#opened.values()].map((path) => this.#renderForm(path))}`;
  }

  #renderForm(path: ConsequencePath): TemplateResult {
    const { endpoint, company, site } = this.#host.settings;
    const level = this.#host.headingLevel + 2;
    return html`<section aria-labelledby=${path.right} ?hidden=${path !== this.#chosen}>
      <h3 lang=${this.notice.figures.language} id=${path.right} tabindex="-1" aria-level=${level}>${path.title}</h3>
      <clarion-request-form
        part="form"
        .right=${path.right}
        .explained=${true}
        .suppression=${path.suppression}
        .typed=${this.#typed}
        .headingLevel=${level + 1}
        .endpoint=${endpoint}
        .company=${company}
        .site=${site}
        .notice=${this.notice}
      ></clarion-request-form>
    </section>`;
  }

  async #choose(path: ConsequencePath): Promise<void> {
    if (!this.#host.dispatchEvent(new ClarionRightChosenEvent(path))) return;
    this.#chosen = path;
    this.#show('loading');
    try {
      await (this.#host.loadForm?.() ?? import('../request-form/define.ts'));
    } catch {
      return this.#show('failed');
    }
    // The last press counts.
    if (path !== this.#chosen) return;
    this.#opened.set(path.right, path);
    this.#show(undefined);
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(`#${path.right}`)?.focus();
    // What was typed into another form stands in this one too.
    for (const form of this.#host.renderRoot.querySelectorAll('clarion-request-form')) form.requestUpdate();
  }

  #show(form: 'loading' | 'failed' | undefined): void {
    this.#form = form;
    this.#host.requestUpdate();
  }

  /** The notice's text is heavy, and its recommendation is read last. */
  async #advise(): Promise<void> {
    this.#advice = await import('./advice.ts').then(({ adviceOf }) => adviceOf(this.notice) ?? null).catch(() => null);
    this.#host.requestUpdate();
  }
}
