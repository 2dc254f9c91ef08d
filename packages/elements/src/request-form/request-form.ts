import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { NoticeFigures, Right } from '@clarion-privacy/notice';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import type { Request } from '@clarion-privacy/protocol';
import { NoticeSource, type NoticeParts } from '../notice/notice-source.ts';
import { ClarionElement } from '../settings/clarion-element.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { Answers } from './answers.ts';
import { confirmation } from './confirmation.ts';
import { contactWays } from './contact-ways.ts';
import { errorSummary, type Summary } from './error-summary.ts';
import { ClarionRequestAcceptedEvent, ClarionRequestFailedEvent, ClarionRequestSubmitEvent } from './events.ts';
import { questions, type FieldsView } from './fields.ts';
import { requestOf } from './form-values.ts';
import { formatCount, formatDuration } from './formats.ts';
import { KeepingLoader } from './keeping-loader.ts';
import { messages as words } from './messages.ts';
import { errorsOf } from './problems.ts';
import { readyMessage } from './ready-message.ts';
import { definitions } from './rights/definitions.ts';
import type { RightDefinition } from './rights/right-definition.ts';
import { formStyles } from './styles.ts';
import { Submission, type SubmissionState } from './submission.ts';
import { browser, type Surroundings } from './surroundings.ts';
import { takeOver } from './takeover.ts';
import { check } from './validation.ts';
import { messageOf } from './wording.ts';

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

  /** The right that the form exercises. */
  @property() right: Right = 'objection';

  /** Level of the form's own headings, one below the heading that the host puts above it. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** The network, timers and clipboard that the form uses: the browser's, unless a test gives others. */
  @property({ attribute: false }) surroundings: Surroundings = browser;

  #summary: Summary | undefined;
  #announcement = '';
  /** What was last sent, or made ready. */
  #sent: Request | undefined;
  #ready = false;
  /** Id of what takes the focus after the next render. */
  #focusNext: string | undefined;

  readonly #answers = new Answers(this);
  readonly #keeping = new KeepingLoader(this);
  readonly #source = new NoticeSource<NoticeParts>(this, { figures });
  readonly #submission = new Submission(this, {
    around: () => this.surroundings,
    settled: (state) => this.#settled(state),
  });

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
    const next = this.#focusNext && this.renderRoot.querySelector<HTMLElement>(`#${this.#focusNext}`);
    this.#focusNext = undefined;
    if (next) next.focus();
  }

  protected override render(): TemplateResult {
    const { notice, failure } = this.#source;
    const figures = notice?.figures;
    const definition = figures && this.#definition(figures);
    const ways = figures?.rights[this.right]?.ways;
    return html`<div class="columns" lang=${words.language}>
      ${figures
        ? definition && this.#main(figures, definition)
        : html`<p>
            ${failure ?? words.loading}
            ${failure
              ? html`<button type="button" @click=${() => this.#source.retry()}>${words.tryNow}</button>`
              : nothing}
          </p>`}
      ${this.#progress(definition)}
      ${figures && !this.#ready && !this.#summary?.ways
        ? html`<aside part="contact" aria-labelledby="contact">
            <div class="heading small" id="contact" role="heading" aria-level=${this.headingLevel}>
              ${definition?.words.otherWays ?? words.contactHeading}
            </div>
            ${contactWays(figures, this.right, words)}
            ${ways?.includes('link') ? html`<p class="hint">${definition?.words.byLinkOrCall}</p>` : nothing}
          </aside>`
        : nothing}
    </div>`;
  }

  #definition(figures: NoticeFigures): RightDefinition | undefined {
    return figures.rights[this.right] && definitions[this.right];
  }

  #main(figures: NoticeFigures, definition: RightDefinition): TemplateResult {
    const { state } = this.#submission;
    const { right, headingLevel: level } = this;
    const request = this.#sent;
    const print = (text: string): void => this.surroundings.print(text);
    if (request && this.#ready) {
      const message = messageOf(request, definition, figures, words);
      return readyMessage({ message, right, figures, words, level, print, copy: this.#copy, back: this.#begin });
    }
    if (request && state.phase === 'accepted') {
      const { receipt } = state;
      return html`<div>
        ${confirmation(
          { receipt, request, definition, figures, words, level },
          this.#keeping.render(print, this.#copy),
        )}
        <button type="button" class="link" @click=${this.#begin}>${definition.words.another}</button>
      </div>`;
    }
    return this.#form(figures, definition);
  }

  #form(figures: NoticeFigures, definition: RightDefinition): TemplateResult {
    const { words: own } = definition;
    const { values, revealed, suggestion } = this.#answers;
    const remote = this.settings.endpoint;
    const time = formatDuration(figures.rights[this.right]?.promise ?? '', words.language);
    const view: FieldsView = {
      words,
      definition,
      figures,
      values,
      revealed,
      suggestion,
      errors: this.#summary?.errors ?? {},
      reveal: (detail) => {
        this.#answers.reveal(detail);
        this.#focusNext = detail;
      },
      takeSuggestion: () => {
        this.#answers.takeSuggestion();
        this.#focusNext = 'email';
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
      @focusin=${this.#keeping.load}
    >
      ${this.#summary ? errorSummary(this.#summary, words, this.headingLevel) : nothing}
      ${definition.asks.map((ask) => questions[ask](view))}
      <p class="promise">${remote ? own.promise(time) : own.promiseByMessage(time)}</p>
      <button class="primary" id="send" aria-disabled=${this.#submission.busy}>${remote ? own.send : own.prepare}</button>
    </form>`;
  }

  #progress(definition: RightDefinition | undefined): TemplateResult {
    const { state, tryNow } = this.#submission;
    const sending = state.phase === 'sending';
    let text = this.#announcement;
    if (sending) text = definition?.words.sending ?? '';
    if (state.phase === 'waiting') text = waitInWords(state);
    return html`<div class="progress">
      <p role="status">${text}</p>
      ${state.phase === 'waiting' || (sending && state.attempt > 1)
        ? html`<p class="buttons">
            <button type="button" aria-disabled=${sending} @click=${tryNow}>${words.tryNow}</button>
            <button type="button" aria-disabled=${sending} @click=${this.#stop}>${words.stopTrying}</button>
          </p>`
        : nothing}
    </div>`;
  }

  readonly #changed = (event: Event): void => {
    this.#answers.read(event);
    // What waits is the request as it was; another answer makes another request.
    if (this.#submission.state.phase === 'waiting' && event.type === 'input') {
      this.#submission.stop();
      this.#announcement = words.changed;
    }
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const figures = this.#source.notice?.figures;
    const definition = figures && this.#definition(figures);
    if (this.#submission.busy || !definition) return;
    const { values } = this.#answers;
    const errors = check(values, words);
    this.#announcement = '';
    this.#summary = undefined;
    this.requestUpdate();
    if (Object.keys(errors).length) return this.#complain({ errors });

    const { endpoint, site, lang } = this.settings;
    const request = requestOf(this.right, values, figures, { site, locale: lang || words.language });
    const { right, channels = [], companies = [] } = request;
    if (!this.dispatchEvent(new ClarionRequestSubmitEvent({ right, channels, companies }))) return;
    this.#sent = request;
    if (endpoint) {
      void this.#keeping.load();
      this.#submission.send(`${endpoint.replace(/\/+$/, '')}/v1/requests`, JSON.stringify(request));
      return;
    }
    this.#ready = true;
    this.#focusNext = 'ready';
    this.surroundings.open(messageOf(request, definition, figures, words).href);
  };

  #settled(state: SubmissionState): void {
    const figures = this.#source.notice?.figures;
    const definition = figures && this.#definition(figures);
    const request = this.#sent;
    if (!definition || !request) return;
    if (state.phase === 'accepted') {
      const { receipt } = state;
      this.#answers.clear();
      this.#focusNext = 'accepted';
      void this.#keeping.keep({ receipt, request, definition, figures, words, level: this.headingLevel });
      this.dispatchEvent(new ClarionRequestAcceptedEvent(receipt));
    } else if (state.phase === 'refused' || state.phase === 'failed') {
      const errors = state.phase === 'refused' ? errorsOf(state.errors) : {};
      const mendable = Object.keys(errors).length;
      const { href } = messageOf(request, definition, figures, words);
      this.#complain({
        errors,
        general: mendable ? undefined : words[state.phase],
        ways: mendable
          ? undefined
          : html`<p><a href=${href}>${words.preparedEmail}</a></p>
              ${contactWays(figures, this.right, words)}`,
      });
      this.dispatchEvent(new ClarionRequestFailedEvent(this.right, state.code, state.status));
    }
  }

  #complain(summary: Summary): void {
    this.#summary = summary;
    this.#focusNext = 'summary';
    this.requestUpdate();
  }

  /** Back to the questions: with the answers after a message, empty after a receipt. */
  readonly #begin = (): void => {
    this.#submission.restart();
    this.#keeping.release();
    this.#sent = undefined;
    this.#ready = false;
    this.#announcement = '';
    this.#focusNext = 'form';
    this.requestUpdate();
  };

  readonly #stop = (): void => {
    if (this.#submission.state.phase !== 'waiting') return;
    this.#announcement = words.stopped;
    this.#focusNext = 'send';
    this.#submission.stop();
  };

  readonly #copy = async (text: string): Promise<void> => {
    this.#announcement = await this.surroundings.copy(text).then(
      () => words.copied,
      () => words.notCopied,
    );
    this.requestUpdate();
  };
}

function waitInWords({ reason, seconds }: Extract<SubmissionState, { phase: 'waiting' }>): string {
  return reason === 'offline' ? words.offline : words[reason](formatCount(seconds, 'second', words.language));
}
