import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Right } from '@clarion-privacy/notice';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { NoticeSource, type NoticeParts } from '../notice/notice-source.ts';
import { ClarionElement } from '../settings/clarion-element.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { Answers } from './answers.ts';
import type { Conduct, Situation } from './conduct/conduct.ts';
import type { Surroundings } from './conduct/surroundings.ts';
import { contactWays } from './contact-ways.ts';
import { questions, type FieldsView } from './fields.ts';
import { valuesOf, type Detail } from './form-values.ts';
import { formatDuration } from './formats.ts';
import { messages as words } from './messages.ts';
import { definitions } from './rights/definitions.ts';
import { formStyles } from './styles.ts';
import { takeOver } from './takeover.ts';

/**
 * The form by which a person exercises one right. With an `endpoint` it sends the request and shows
 * the receipt; without one it makes a message ready for the notice's email, telephone or post. For a
 * right that has no form it shows those ways alone. What stands between its tags is the page without
 * scripts: the element takes its place, and takes over what was typed into a plain form there.
 *
 * @fires clarion-request-submit - Before a request leaves the page; cancel it to send it yourself.
 * @fires clarion-request-accepted - The backend has taken the request.
 * @fires clarion-request-failed - The request was refused, or could not be delivered.
 * @csspart form - The questions and the button.
 * @csspart contact - The other ways.
 * @csspart confirmation - The receipt.
 * @csspart ready - The message that a page without an endpoint makes ready.
 */
export class ClarionRequestForm extends ClarionElement {
  static override styles: CSSResultGroup = [tokens, base, formStyles];

  static override properties: PropertyDeclarations = {
    right: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    surroundings: { attribute: false },
  };

  /** The right that the form exercises. */
  right: Right = 'objection';

  /** Level of the form's own headings, one below the heading that the host puts above it. */
  headingLevel = 3;

  /** The network, timers and clipboard that the form uses, where they are not the browser's. */
  declare surroundings: Surroundings | undefined;

  #conduct: Conduct | undefined;
  #loading: Promise<Conduct | undefined> | undefined;
  #loadFailed = false;
  /** Id of what takes the focus after the next render. */
  #focusNext: string | undefined;

  readonly #answers = new Answers(this);
  readonly #source = new NoticeSource<NoticeParts>(this, { figures });

  override connectedCallback(): void {
    if (!this.hasUpdated) {
      const { values, focused } = takeOver(this);
      this.#answers.values = values;
      if (focused === 'phone' || focused === 'postal') this.#answers.reveal(focused);
      this.#focusNext = focused;
    }
    super.connectedCallback();
  }

  protected override updated(): void {
    // No binding: one that set what the person is typing would lose their place, as an email field trims itself.
    for (const field of this.renderRoot.querySelectorAll<HTMLInputElement>('.field input, textarea')) {
      const value = this.#answers.values[field.id as Detail];
      if (field.value !== value) field.value = value;
    }
    const next = this.#focusNext && this.renderRoot.querySelector<HTMLElement>(`#${this.#focusNext}`);
    this.#focusNext = undefined;
    if (next) next.focus();
  }

  protected override render(): TemplateResult {
    const figures = this.#source.notice?.figures;
    const situation = this.#situation();
    const own = situation?.definition.words;
    const conduct = this.#conduct;
    return html`<div class="columns" lang=${words.language}>
      ${figures ? situation && (conduct?.panel() ?? this.#form(situation)) : this.#source.failure
          ? html`<button type="button" @click=${() => this.#source.retry()}>${words.retry}</button>`
          : nothing}
      <div class="progress">
        <p role="status">${figures ? (this.#loadFailed ? words.notLoaded : conduct?.status) : (this.#source.failure ?? words.loading)}</p>
        ${conduct?.progress()}
      </div>
      ${figures && !conduct?.offersWays
        ? html`<aside part="contact" aria-labelledby="contact">
            <div class="heading small" id="contact" role="heading" aria-level=${this.headingLevel}>
              ${own?.otherWays ?? words.contactHeading}
            </div>
            ${contactWays(figures, this.right)}
            ${figures.rights[this.right]?.ways.includes('link') ? html`<p class="hint">${own?.byLinkOrCall}</p>` : nothing}
          </aside>`
        : nothing}
    </div>`;
  }

  #form({ figures, definition, settings, level }: Situation): TemplateResult {
    const own = definition.words;
    const conduct = this.#conduct;
    const { values, revealed, needed } = this.#answers;
    const view: FieldsView = {
      definition,
      figures,
      values,
      revealed,
      needed,
      errors: conduct?.errors ?? {},
      error: (id) => conduct?.error(id),
      suggestion: conduct?.suggestion(),
      reveal: (detail) => {
        this.#answers.reveal(detail);
        this.#focusNext = detail;
      },
    };
    return html`<form
      part="form"
      id="form"
      tabindex="-1"
      novalidate
      aria-label=${own.form}
      @submit=${this.#submit}
      @input=${this.#changed}
      @change=${this.#changed}
      @focusin=${this.#load}
    >
      ${conduct?.summary(level)} ${definition.asks.map((ask) => questions[ask](view))}
      <p>
        ${own.promise(formatDuration(figures.rights[definition.right]!.promise, words.language))}
      </p>
      <button class="primary" id="send" aria-disabled=${conduct?.busy ?? false}>
        ${settings.endpoint ? own.send : own.prepare}
      </button>
    </form>`;
  }

  #situation(): Situation | undefined {
    const figures = this.#source.notice?.figures;
    const definition = figures?.rights[this.right] && definitions[this.right];
    return (
      figures &&
      definition && {
        figures,
        definition,
        settings: this.settings,
        said: words,
        ways: contactWays(figures, this.right),
        level: this.headingLevel,
      }
    );
  }

  readonly #changed = (event: Event): void => {
    this.#answers.set(valuesOf(new FormData(event.currentTarget as HTMLFormElement)));
    this.#conduct?.changed(event);
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const conduct = await this.#load();
    this.#loadFailed = !conduct;
    this.requestUpdate();
    conduct?.submit();
  };

  readonly #load = (): Promise<Conduct | undefined> =>
    (this.#loading ??= import('./conduct/conduct.ts').then(
      ({ Conduct }) =>
        (this.#conduct = new Conduct(this, {
          answers: this.#answers,
          situation: () => this.#situation(),
          surroundings: () => this.surroundings,
          focusOn: (id) => {
            this.#focusNext = id;
            this.requestUpdate();
          },
        })),
      // The next press tries again.
      () => (this.#loading = undefined),
    ));
}
