import type { LitElement, TemplateResult } from 'lit';
import { html } from 'lit';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { Receipt, Request } from '@clarion-privacy/protocol';
import type { Settings } from '../../settings/settings.ts';
import type { Answers } from '../answers.ts';
import { ClarionRequestAcceptedEvent, ClarionRequestFailedEvent, ClarionRequestSubmitEvent } from '../events.ts';
import type { FieldErrors, FieldId } from '../form-values.ts';
import type { Messages } from '../messages.ts';
import type { RightDefinition } from '../rights/right-definition.ts';
import { sentWords } from '../rights/sent-words.ts';
import { adopt } from '../../styles/late-styles.ts';
import { confirmation, type ConfirmationView } from './confirmation.ts';
import { formatSeconds } from './dates.ts';
import { errorSummary, type Summary } from './error-summary.ts';
import { Keeping } from './keeping.ts';
import { conductMessages as words } from './messages.ts';
import { errorsOf } from './problems.ts';
import { readReceipt } from './read-receipt.ts';
import { readyMessage } from './ready-message.ts';
import { requestOf } from './request-body.ts';
import { conductStyles } from './styles.ts';
import { Submission, type SubmissionState } from './submission.ts';
import { browser, type Surroundings } from './surroundings.ts';
import { likelyAddress } from './typos.ts';
import { check } from './validation.ts';
import { messageOf } from './wording.ts';

/** What the form stands in at the moment. */
export interface Situation {
  readonly figures: NoticeFigures;
  readonly definition: RightDefinition;
  readonly settings: Settings;
  /** What the form has at hand already: the words of its questions, and the notice's contact ways. */
  readonly said: Messages;
  readonly ways: TemplateResult;
  readonly level: number;
}

/** The form that a conduct serves. */
export interface ConductForm {
  readonly answers: Answers;
  /** Undefined where there is no form to serve. */
  situation(): Situation | undefined;
  surroundings(): Surroundings | undefined;
  /** Moves the focus after the next render. */
  focusOn(id: string): void;
}

/**
 * Everything that happens after the first keystroke: checking, sending, and the receipt. One chunk,
 * fetched when the person begins, so that whoever can send can also keep the receipt.
 */
export class Conduct {
  /** What the status line says. */
  status = '';

  readonly #host: LitElement;
  readonly #form: ConductForm;
  readonly #submission: Submission<Receipt>;
  #summary: Summary | undefined;
  #suggested = '';
  /** What was last sent or made ready, with what it was drawn from. */
  #sent: { readonly request: Request; readonly situation: Situation } | undefined;
  #keeping: Keeping | undefined;

  constructor(host: LitElement, form: ConductForm) {
    this.#host = host;
    this.#form = form;
    adopt(host.renderRoot, conductStyles);
    this.#submission = new Submission(host, {
      around: () => this.#around,
      settled: (state) => this.#settled(state),
      moved: (state) => this.#say(this.#inWords(state)),
      read: readReceipt,
    });
    // What was typed or filled in before this chunk arrived.
    this.#suggest(true);
  }

  get busy(): boolean {
    return this.#submission.busy;
  }

  get errors(): FieldErrors {
    return this.#summary?.errors ?? {};
  }

  /** Whether what is shown already has the other ways in it. */
  get offersWays(): boolean {
    return Boolean(this.#summary?.ways) || this.#ready;
  }

  get #ready(): boolean {
    return Boolean(this.#sent && !this.#sent.situation.settings.endpoint);
  }

  get #around(): Surroundings {
    return this.#form.surroundings() ?? browser;
  }

  /** Takes in what was changed in the form. */
  changed(event: Event): void {
    if (this.#submission.state.phase === 'waiting' && event.type === 'input') {
      // What waits is the request as it was; another answer makes another request.
      this.#submission.stop();
      this.#say(words.changed);
    }
    const growing = event.type === 'input';
    // A line that appeared between the pressing and the release of a button would move it from under the pointer.
    if ((event.target as HTMLElement).id !== 'email' || (!growing && this.#host.matches(':active'))) return;
    this.#suggest(growing);
  }

  /** Checks the answers, and sends them or makes a message of them ready. */
  submit(): void {
    const situation = this.#form.situation();
    if (this.busy || this.#ready || !situation) return;
    const { figures, definition, settings, said } = situation;
    const { values, needed } = this.#form.answers;
    const errors = check(values, needed, said.details.label);
    this.#summary = undefined;
    this.#say('');
    if (Object.keys(errors).length) return this.#complain({ errors });

    const { endpoint, site, lang } = settings;
    const request = requestOf(definition.right, values, figures, { site, locale: lang || said.language });
    const { right, channels = [], companies = [] } = request;
    if (!this.#host.dispatchEvent(new ClarionRequestSubmitEvent({ right, channels, companies }))) return;
    this.#sent = { request, situation };
    if (endpoint) {
      this.#submission.send(`${endpoint.replace(/\/+$/, '')}/v1/requests`, JSON.stringify(request));
    } else {
      this.#form.focusOn('ready');
      this.#around.open(messageOf(request, definition.right, figures, said).href);
    }
  }

  /** The problems above the form. */
  summary(level: number): TemplateResult | undefined {
    return this.#summary && errorSummary(this.#summary, level);
  }

  /** The message by a field, in the same words. */
  readonly error = (id: FieldId): TemplateResult | undefined => {
    const text = this.errors[id];
    if (!text) return undefined;
    return html`<p class="error" id="${id}-error"><span class="unseen">${words.errorPrefix}</span>${text}</p>`;
  };

  /** Points out a likely slip in the email address, and offers to mend it. */
  suggestion(): TemplateResult | undefined {
    const address = this.#suggested;
    if (!address) return undefined;
    return html`<p class="suggestion">
      ${words.suggestion(address)}
      <button type="button" class="link" @click=${this.#takeSuggestion}>${words.useSuggestion(address)}</button>
    </p>`;
  }

  /** What a wait offers. */
  progress(): TemplateResult | undefined {
    const { state, tryNow } = this.#submission;
    const sending = state.phase === 'sending';
    if (state.phase !== 'waiting' && !(sending && state.attempt > 1)) return undefined;
    return html`<p class="buttons">
      <button type="button" aria-disabled=${sending} @click=${tryNow}>${words.tryNow}</button>
      <button type="button" aria-disabled=${sending} @click=${this.#stop}>${words.stopTrying}</button>
    </p>`;
  }

  /** What takes the place of the form: the receipt, or the message made ready. */
  panel(): TemplateResult | undefined {
    if (!this.#sent) return undefined;
    const { state } = this.#submission;
    const { request, situation } = this.#sent;
    const { figures, level, said, ways } = situation;
    const print = (text: string): void => this.#around.print(text);
    if (this.#ready) {
      const message = messageOf(request, situation.definition.right, figures, said);
      return readyMessage({ message, figures, ways, level, print, copy: this.#copy, back: this.#begin });
    }
    if (state.phase !== 'accepted') return undefined;
    return confirmation(this.#receiptView(state), this.#keeping?.render(print, this.#copy), this.#begin);
  }

  #receiptView({ answer: receipt }: Extract<SubmissionState<Receipt>, { phase: 'accepted' }>): ConfirmationView {
    const { request, situation } = this.#sent!;
    const { figures, level, said, definition } = situation;
    return { receipt, request, figures, level, said, own: sentWords[definition.right] };
  }

  #inWords(state: SubmissionState<Receipt>): string {
    if (!this.#sent) return '';
    const { definition, said } = this.#sent.situation;
    if (state.phase === 'sending') return sentWords[definition.right].sending;
    if (state.phase !== 'waiting') return '';
    if (state.reason === 'offline') return words.offline;
    return words[state.reason](formatSeconds(state.seconds, said.language));
  }

  #settled(state: SubmissionState<Receipt>): void {
    const { request, situation } = this.#sent!;
    const { figures, definition, said } = situation;
    if (state.phase === 'accepted') {
      this.#keeping = new Keeping(this.#receiptView(state));
      this.#form.answers.clear();
      this.#suggested = '';
      this.#form.focusOn('accepted');
      this.#host.dispatchEvent(new ClarionRequestAcceptedEvent(state.answer));
    }
    if (state.phase !== 'refused' && state.phase !== 'failed') return;
    const errors = state.phase === 'refused' ? errorsOf(state.errors) : {};
    const { href } = messageOf(request, definition.right, figures, said);
    const ways = html`<p><a href=${href}>${words.preparedEmail}</a></p>
      ${situation.ways}`;
    this.#complain(Object.keys(errors).length ? { errors } : { errors, general: words[state.phase], ways });
    this.#host.dispatchEvent(new ClarionRequestFailedEvent(request.right, state.code, state.status));
  }

  #complain(summary: Summary): void {
    this.#summary = summary;
    this.#form.focusOn('summary');
  }

  #suggest(growing: boolean): void {
    this.#suggested = likelyAddress(this.#form.answers.values.email, growing) ?? '';
    this.#host.requestUpdate();
  }

  #say(text: string): void {
    this.status = text;
    this.#host.requestUpdate();
  }

  readonly #takeSuggestion = (): void => {
    this.#form.answers.set({ ...this.#form.answers.values, email: this.#suggested });
    this.#suggested = '';
    this.#form.focusOn('email');
  };

  /** Back to the questions: with the answers after a message, empty after a receipt. */
  readonly #begin = (): void => {
    this.#submission.restart();
    this.#keeping?.release();
    this.#keeping = this.#sent = undefined;
    this.#form.focusOn('form');
  };

  readonly #stop = (): void => {
    if (this.#submission.state.phase !== 'waiting') return;
    this.#submission.stop();
    this.#say(words.stopped);
    this.#form.focusOn('send');
  };

  readonly #copy = async (text: string): Promise<void> => {
    const copied = this.#around.copy(text);
    this.#say(await copied.then(() => words.copied, () => words.notCopied));
  };
}
