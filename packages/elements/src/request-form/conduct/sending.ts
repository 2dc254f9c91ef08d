import { html, type TemplateResult } from 'lit';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { Receipt, Request } from '@clarion-privacy/protocol';
import { LIMITS } from '@clarion-privacy/protocol/limits';
import { contactWays } from '../other-ways.ts';
import { ClarionRequestAcceptedEvent, ClarionRequestFailedEvent } from '../events.ts';
import type { ClarionRequestForm } from '../request-form.ts';
import type { FieldId } from '../form-values.ts';
import type { RightLater } from '../rights/right-definition.ts';
import { confirmation, type ConfirmationView } from './confirmation.ts';
import { formatSeconds } from './dates.ts';
import type { Summary } from './error-summary.ts';
import { Keeping } from './keeping.ts';
import { conductMessages } from './messages.ts';
import { errorsOf } from './problems.ts';
import { readReceipt } from './read-receipt.ts';
import { readyMessage } from './ready-message.ts';
import { Submission, type SubmissionState } from './submission.ts';
import type { Surroundings } from './surroundings.ts';
import { messageOf } from './wording.ts';

/** What a sending tells the form. */
export interface SendingForm {
  later(): RightLater;
  around(): Surroundings;
  /** Puts words into the status line, in the language of the moment. */
  say(said: () => string): void;
  /** Shows problems above the questions. */
  complain(summary: Summary): void;
  /** Every field that the right asks. */
  fields(): readonly FieldId[];
  /** Back to the questions; empty after a receipt. */
  begin(isAccepted: boolean): void;
}

/** A request on its way, or made ready as a message; then the receipt. */
export class Sending {
  readonly #host: ClarionRequestForm;
  readonly #form: SendingForm;
  readonly submission: Submission<Receipt>;
  /** What was last sent or made ready, with what it was drawn from. */
  #sent: { readonly request: Request; readonly figures: NoticeFigures; readonly endpoint: string | undefined } | undefined;
  #keeping: Keeping | undefined;
  /** How long the form was open when its button was pressed first: whoever presses again sends the same body, under the same key. */
  #seconds: number | undefined;

  constructor(host: ClarionRequestForm, form: SendingForm) {
    this.#host = host;
    this.#form = form;
    this.submission = new Submission(host, {
      around: () => form.around(),
      settled: (state) => this.#settled(state),
      moved: (state) => form.say(() => this.#inWords(state)),
      read: readReceipt,
    });
  }

  get #words(): typeof conductMessages {
    return this.#host.words('conduct', conductMessages);
  }

  get isReady(): boolean {
    return Boolean(this.#sent && !this.#sent.endpoint);
  }

  /** Sends a request, or opens it as a message where no backend takes it. */
  begin(request: Request, figures: NoticeFigures): void {
    const { endpoint } = this.#host.settings;
    this.#sent = { request, figures, endpoint };
    if (endpoint) {
      const seconds = (this.#seconds ??= Math.min(Math.floor((this.#form.around().now() - this.#host.since) / 1_000), LIMITS.filling));
      // A clock that was put back tells nothing.
      const body = seconds < 0 ? request : { ...request, filling: { seconds } };
      this.submission.send(`${endpoint.replace(/\/+$/, '')}/v1/requests`, JSON.stringify(body));
    } else {
      this.#host.focusOn('ready');
      this.#form.around().open(messageOf(this.#host, request, this.#form.later(), figures).href);
    }
  }

  /** What a wait offers. */
  progress(): TemplateResult | undefined {
    const { state, tryNow } = this.submission;
    const sending = state.phase === 'sending';
    if (state.phase !== 'waiting' && !(sending && state.attempt > 1)) return undefined;
    return html`<p class="buttons">
      <button type="button" aria-disabled=${sending} @click=${tryNow}>${this.#words.tryNow}</button>
      <button type="button" aria-disabled=${sending} @click=${this.#stop}>${this.#words.stopTrying}</button>
    </p>`;
  }

  /** What takes the place of the form: the receipt, or the message made ready. */
  panel(): TemplateResult | undefined {
    if (!this.#sent) return undefined;
    const { state } = this.submission;
    const { request, figures } = this.#sent;
    const form = this.#host;
    const ways = contactWays(form, figures, request.right);
    const print = (text: string): void => this.#form.around().print(text);
    if (this.isReady) {
      const message = messageOf(this.#host, request, this.#form.later(), figures);
      return readyMessage({ message, figures, ways, form, print, copy: this.#copy, back: this.#again });
    }
    if (state.phase !== 'accepted') return undefined;
    return confirmation(this.#receiptView(state), this.#keep(state).render(print, this.#copy), this.#again);
  }

  /** Gives back what a form that becomes another one no longer needs. */
  release(): void {
    this.submission.stop();
    this.#host.removeController(this.submission);
    this.submission.hostDisconnected();
    this.#keeping?.release();
  }

  /** What is taken away is in the language of the page. */
  #keep(state: Extract<SubmissionState<Receipt>, { phase: 'accepted' }>): Keeping {
    if (this.#keeping?.language === this.#host.language) return this.#keeping;
    this.#keeping?.release();
    return (this.#keeping = new Keeping(this.#receiptView(state)));
  }

  #receiptView({ answer: receipt }: Extract<SubmissionState<Receipt>, { phase: 'accepted' }>): ConfirmationView {
    const { request, figures } = this.#sent!;
    return { receipt, request, figures, form: this.#host, later: this.#form.later() };
  }

  #inWords(state: SubmissionState<Receipt>): string {
    if (state.phase === 'sending') return this.#form.later().words.sending;
    if (state.phase !== 'waiting') return '';
    if (state.reason === 'offline') return this.#words.offline;
    return this.#words[state.reason](formatSeconds(state.seconds, this.#host));
  }

  #settled(state: SubmissionState<Receipt>): void {
    const { request, figures } = this.#sent!;
    if (state.phase === 'accepted') {
      this.#host.focusOn('accepted');
      this.#host.dispatchEvent(new ClarionRequestAcceptedEvent(state.answer));
    }
    if (state.phase !== 'refused' && state.phase !== 'failed') return;
    const errors = state.phase === 'refused' ? errorsOf(state.errors, this.#form.fields()) : {};
    const ways = (): TemplateResult => html`<p><a href=${messageOf(this.#host, request, this.#form.later(), figures).href}>${this.#words.preparedEmail}</a></p>
      ${contactWays(this.#host, figures, request.right)}`;
    const { phase } = state;
    this.#form.complain(Object.keys(errors).length ? { errors: () => errors } : { errors: () => errors, general: () => this.#words[phase], ways });
    this.#host.dispatchEvent(new ClarionRequestFailedEvent(request.right, state.code, state.status));
  }

  readonly #again = (): void => {
    const isAccepted = this.submission.state.phase === 'accepted';
    this.submission.restart();
    this.#keeping?.release();
    this.#keeping = this.#sent = undefined;
    if (isAccepted) {
      this.#host.since = this.#form.around().now();
      this.#seconds = undefined;
    }
    this.#form.begin(isAccepted);
  };

  readonly #stop = (): void => {
    if (this.submission.state.phase !== 'waiting') return;
    this.submission.stop();
    this.#form.say(() => this.#words.stopped);
    this.#host.focusOn('send');
  };

  readonly #copy = async (text: string): Promise<void> => {
    const copied = this.#form.around().copy(text);
    const how = await copied.then(() => 'copied' as const, () => 'notCopied' as const);
    this.#form.say(() => this.#words[how]);
  };
}
