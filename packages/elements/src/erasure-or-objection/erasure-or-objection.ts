import { consequences } from '@clarion-privacy/notice/erasure';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { NoticeSource, type NoticeParts } from '../notice/notice-source.ts';
import { ClarionElement } from '../settings/clarion-element.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import type { Choice } from './choice.ts';
import { explainerMessages } from './messages.ts';
import { explainerStyles } from './styles.ts';

/**
 * What an objection and an erasure each do to a person's record, to their suppression entry, and
 * when somebody brings their address back: a story of three steps that the reader walks through,
 * then the choice, which leads into the form. Everything it says follows from the notice.
 *
 * @slot - What a page without scripts shows. It gives way to the element, and comes back should the
 *   notice that was asked for not load.
 * @event clarion-right-chosen - The person has chosen; cancel it to lead to a form of your own.
 * @event clarion-request-submit - From the form; cancelable. `-accepted` and `-failed` likewise.
 * @csspart title - The question in the title.
 * @csspart story - The steps.
 * @csspart choice - What the notice recommends, and the buttons.
 * @csspart form - The form of the chosen right.
 */
export class ClarionErasureOrObjection extends ClarionElement {
  static override styles: CSSResultGroup = [tokens, base, explainerStyles];

  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    step: { state: true },
    all: { state: true },
    choice: { state: true },
  };

  /** Level of the title among the page's headings; those below follow. */
  headingLevel = 2;

  /** Brings the form's registration; a host with a bundle of its own may bring it otherwise. */
  declare loadForm: (() => Promise<unknown>) | undefined;

  private step = 0;
  private all = false;
  /** Undefined while it loads, false where it did not. */
  private choice: Choice | false | undefined;

  readonly #source = new NoticeSource<NoticeParts>(this, { figures });
  #shown: NoticeParts | undefined;

  protected override render(): TemplateResult {
    const { notice } = this.#source;
    const say = this.words('explainer', explainerMessages);
    if (!notice) return html`${this.#renderWait(this.#source.failure)}<slot></slot>`;
    const { language, title, lead, steps, paths } = consequences(notice.figures);
    return html`<div lang="en-GB">
      <h2 part="title" lang=${language} aria-level=${this.headingLevel}>${title}</h2>
      <p class="lead" lang=${language}>${lead}</p>
      <div part="story">
        <ol role="list" aria-live=${this.all ? 'off' : 'polite'}>
          ${steps.map(
            (step, index) => html`<li class=${this.all || index === this.step ? '' : 'off'}>
              <h3 aria-level=${this.headingLevel + 1}>${say.step(index + 1, steps.length)}: <span lang=${language}>${step}</span></h3>
              <ul class="paths" role="list" lang=${language}>
                ${paths.map(({ title: path, consequences: told }) => {
                  const { mark, outcome, detail } = told[index] ?? {};
                  return html`<li class=${mark}>
                    <p class="muted">${path}</p>
                    <strong>${outcome}</strong>
                    <p>${detail}</p>
                  </li>`;
                })}
              </ul>
            </li>`,
          )}
        </ol>
        <div class="row">
          ${this.all
            ? nothing
            : html`<button aria-disabled=${!this.step} @click=${() => this.#go(-1, steps.length)}>${say.back}</button>
                <button @click=${() => this.#go(1, steps.length)}>
                  ${say.next(steps[this.step + 1] ?? say.choice)}
                </button>`}
          <button aria-pressed=${this.all} @click=${() => (this.all = !this.all)}>${say.all}</button>
        </div>
      </div>
      <section part="choice" aria-labelledby="choice">
        <h3 id="choice" tabindex="-1" aria-level=${this.headingLevel + 1}>${say.choice}</h3>
        ${this.choice
          ? this.choice.render()
          : this.#renderWait(this.choice === false && `${say.failed} ${notice.figures.contact.email}`)}
      </section>
    </div>`;
  }

  protected override updated(): void {
    const { notice } = this.#source;
    if (!notice || notice === this.#shown) return;
    // Another notice tells another story.
    this.#shown = notice;
    this.step = 0;
    this.choice = undefined;
    import('./choice.ts').then(
      ({ Choice }) => {
        if (notice === this.#shown) this.choice = new Choice(this, notice, consequences(notice.figures).paths);
      },
      () => (this.choice = false),
    );
  }

  #renderWait(failure: string | false | undefined): TemplateResult {
    const say = this.words('explainer', explainerMessages);
    return failure
      ? html`<p role="alert">${failure}</p>
          <button @click=${this.#retry}>${say.retry}</button>`
      : html`<p role="status">${say.loading}</p>`;
  }

  readonly #retry = (): void => {
    this.#shown = undefined;
    this.#source.retry();
  };

  /** Before the first step there is nothing, and after the last the choice. */
  #go(by: number, end: number): void {
    const step = this.step + by;
    if (step === end) this.renderRoot.querySelector<HTMLElement>('#choice')?.focus();
    else if (step >= 0) this.step = step;
  }
}
