import { html, nothing, type TemplateResult } from 'lit';
import { textOf } from '../text-of.ts';
import { ClarionRightChosenEvent } from '../../erasure-or-objection/events.ts';
import { ClarionRequestSubmitEvent } from '../events.ts';
import type { FieldErrors, FieldId } from '../form-values.ts';
import { messages } from '../messages.ts';
import type { FormView } from '../questions/field.ts';
import type { ClarionRequestForm } from '../request-form.ts';
import type { LaterPage, Page, RightLater } from '../rights/right-definition.ts';
import { checkAnswers } from './check-answers.ts';
import { adopt } from '../../styles/late-styles.ts';
import { errorSummary, type Summary } from './error-summary.ts';
import { conductMessages } from './messages.ts';
import { requestOf } from './request-body.ts';
import { Sending } from './sending.ts';
import { Steps } from './steps.ts';
import type { Story } from './story.ts';
import { conductStyles } from './styles.ts';
import { browser, type Surroundings } from './surroundings.ts';
import { likelyAddress } from './typos.ts';
import { check } from './validation.ts';

/**
 * Everything that happens after the first keystroke: going from page to page, checking, sending, and the
 * receipt. One chunk, fetched when the person begins, so that whoever can send can also keep the receipt.
 */
export class Conduct {
  readonly #host: ClarionRequestForm;
  readonly #right: () => { readonly first: Page; readonly later: RightLater };
  /** What the right asks, in the language in which it was last asked. */
  #asks: { readonly language: string; readonly later: RightLater; readonly pages: readonly LaterPage[] } | undefined;
  readonly #sending: Sending;
  #steps: Steps;
  #summary: Summary | undefined;
  /** What the status line says, in the language of the moment. */
  #said: () => string = () => '';
  /** A likely slip, by the field that has it. */
  #suggested: { readonly id: FieldId; readonly address: string } | undefined;
  #story: Story | undefined;

  constructor(host: ClarionRequestForm, first: (form: FormView) => Page, later: (form: FormView) => RightLater) {
    this.#host = host;
    this.#right = () => ({ first: first(host), later: later(host) });
    adopt(host.renderRoot, conductStyles);
    this.#steps = this.#begun();
    this.#sending = new Sending(host, {
      later: () => this.later,
      around: () => this.#around,
      say: (said) => this.#say(said),
      complain: (summary) => this.#complain(summary),
      fields: () => this.#asked().flatMap(({ fields }) => fields),
      begin: (isAccepted) => this.#beginAgain(isAccepted),
    });
    // What was typed or filled in before this chunk arrived; not under a press, as below.
    if (!host.matches(':active')) this.#suggest('email', true);
  }

  /** What of the right comes after its first page. */
  get later(): RightLater {
    return this.#asking.later;
  }

  get status(): string {
    return this.#said();
  }

  get busy(): boolean {
    return this.#sending.submission.busy;
  }

  get errors(): FieldErrors {
    return this.#summary?.errors() ?? {};
  }

  /** Whether what is shown already has the other ways in it. */
  get offersWays(): boolean {
    return Boolean(this.#summary?.ways) || this.#sending.isReady;
  }

  /** The page that is shown. */
  get page(): Page {
    return this.#steps.page ?? this.#lastLook;
  }

  get #words(): typeof conductMessages {
    return this.#host.words('conduct', conductMessages);
  }

  get #asking() {
    const { language } = this.#host;
    if (this.#asks?.language !== language) {
      const { first, later } = this.#right();
      this.#asks = { language, later, pages: [{ ...first, fields: later.asks }, ...later.pages] };
    }
    return this.#asks!;
  }

  get #around(): Surroundings {
    return this.#host.surroundings ?? browser;
  }

  /** Takes in what was changed in the form. */
  changed(event: Event): void {
    const { submission } = this.#sending;
    if (submission.state.phase === 'waiting' && event.type === 'input') {
      // What waits is the request as it was; another answer makes another request.
      submission.stop();
      this.#say(() => this.#words.changed);
    }
    const growing = event.type === 'input';
    const { id, type } = event.target as HTMLInputElement;
    // A line that appeared between the pressing and the release of a button would move it from under the pointer.
    if (type !== 'email' || (!growing && this.#host.matches(':active'))) return;
    this.#suggest(id as FieldId, growing);
  }

  /** Checks the page, and goes on to the next, or sends the answers or makes a message of them ready. */
  submit(): void {
    if (this.busy || this.#sending.isReady || !this.#host.figures) return;
    const { page, isLast } = this.#steps;
    const errors = this.#problemsSeen(page);
    this.#summary = undefined;
    this.#say(() => '');
    if (Object.keys(errors()).length) return this.#complain({ errors });
    if (isLast) return this.#send();
    this.#steps.forward();
    this.#host.focusOn('page');
  }

  /** What stands above the questions: the way back, and the problems. */
  above(): TemplateResult {
    return html`${this.#steps.isFirst
      ? nothing
      : html`<p><button type="button" class="link" @click=${this.#back}>${this.#words.back}</button></p>`}
    ${this.#summary && errorSummary(this.#host, this.#summary, this.#steps.page?.fields ?? [])}`;
  }

  /** What the button says; undefined where the first page says so itself. */
  button(sends: boolean): string | undefined {
    const { send, prepare } = this.later.words;
    if (this.#steps.isLast) return sends ? send : prepare;
    return this.#host.words('form', messages).next;
  }

  /** The message by a field, in the same words as above the form. */
  error(id: FieldId): TemplateResult | undefined {
    const text = this.errors[id];
    if (!text) return undefined;
    return html`<p class="error" id="${id}-error"><span class="unseen">${this.#words.errorPrefix}</span>${text}</p>`;
  }

  /** Points out a likely slip in an email address, and offers to mend it. */
  suggestion(id: FieldId): TemplateResult | undefined {
    if (this.#suggested?.id !== id) return undefined;
    const { address } = this.#suggested;
    return html`<p class="suggestion">
      ${this.#words.suggestion(address)}
      <button type="button" class="link" @click=${this.#takeSuggestion}>${this.#words.useSuggestion(address)}</button>
    </p>`;
  }

  /** What a wait offers. */
  progress(): TemplateResult | undefined {
    return this.#sending.progress();
  }

  /** What takes the place of the form: the story, the receipt, or the message made ready. */
  panel(): TemplateResult | undefined {
    return this.#story?.render() ?? this.#sending.panel();
  }

  /** Leads to the objection, or to the story that tells it from an erasure. */
  async lead(to: 'objection' | 'story'): Promise<void> {
    if (to === 'objection') return this.#choose({ right: to, suppression: undefined });
    const { Story } = await import('./story.ts');
    this.#story = new Story(this.#host, { close: this.#close, choose: this.#choose });
    this.#host.focusOn('story');
  }

  /** Gives back what a form that becomes another one no longer needs. */
  release(): void {
    this.#sending.release();
  }

  /** A last look at all answers. */
  get #lastLook(): Page {
    return {
      title: this.#words.check.title,
      render: () => checkAnswers(this.#host, this.#asked(), this.later, this.#change),
    };
  }

  /** Every page that this person is asked, in order. */
  #asked(): readonly LaterPage[] {
    return this.#asking.pages.filter(({ isAsked }) => isAsked?.(this.#host.data) ?? true);
  }

  #problems({ fields }: LaterPage, data = this.#host.data): FieldErrors {
    const asks = this.#host.figures?.erasure.suppression === 'ask';
    // Of an entry that the notice decides on, nothing is asked.
    return check(this.#host, data, asks ? fields : fields.filter((field) => field !== 'suppression'), this.later);
  }

  /** What there is to mend on a page as it is answered now: it stays so while the person mends it, in whatever language. */
  #problemsSeen(page: LaterPage | undefined): () => FieldErrors {
    const seen = new FormData();
    for (const [name, value] of this.#host.data) seen.append(name, value);
    let told: { readonly language: string; readonly errors: FieldErrors } | undefined;
    return () => {
      const { language } = this.#host;
      if (told?.language !== language) told = { language, errors: page ? this.#problems(page, seen) : {} };
      return told.errors;
    };
  }

  /** At the first page that has not been told elsewhere. */
  #begun(): Steps {
    const isChecked = this.later.isChecked ?? false;
    const first = this.#host.isExplained ? 1 : 0;
    return new Steps({ pages: () => this.#asked(), problems: (page) => this.#problems(page), isChecked }, first);
  }

  #send(): void {
    const { right, figures, settings, data } = this.#host;
    const { site, lang } = settings;
    const request = requestOf(right, this.later, this.#asked(), data, figures!, { site, locale: lang || this.#host.language });
    const { channels = [], companies = [] } = request;
    if (!this.#host.dispatchEvent(new ClarionRequestSubmitEvent({ right, channels, companies }))) return;
    this.#sending.begin(request, figures!);
  }

  #complain(summary: Summary): void {
    this.#summary = summary;
    this.#steps.mend(summary.errors());
    this.#host.focusOn('summary');
  }

  #suggest(id: FieldId, growing: boolean): void {
    const address = likelyAddress(textOf(this.#host.data, id), growing);
    this.#suggested = address ? { id, address } : undefined;
    this.#host.requestUpdate();
  }

  #say(said: () => string): void {
    this.#said = said;
    this.#host.requestUpdate();
  }

  readonly #takeSuggestion = (): void => {
    const { id, address } = this.#suggested!;
    this.#host.data.set(id, address);
    this.#suggested = undefined;
    this.#host.focusOn(id);
  };

  readonly #close = (): void => {
    this.#story = undefined;
    this.#host.focusOn('page');
  };

  /** Goes on as the form for the right that was chosen, with what was typed. */
  readonly #choose = (choice: Pick<ClarionRightChosenEvent, 'right' | 'suppression'>): void => {
    this.#close();
    if (!this.#host.dispatchEvent(new ClarionRightChosenEvent(choice))) return;
    if (choice.suppression) this.#host.data.set('suppression', choice.suppression);
    if (choice.right === 'erasure') return this.#steps.goTo(1);
    this.#host.right = choice.right;
    this.#host.focusOn('form');
  };

  readonly #back = (): void => {
    this.#summary = undefined;
    this.#steps.back();
    this.#host.focusOn('page');
  };

  readonly #change = (page: LaterPage, field: FieldId): void => {
    this.#steps.change(page);
    this.#host.focusOn(field);
  };

  /** With the answers after a message, empty after a receipt. */
  #beginAgain(isAccepted: boolean): void {
    if (isAccepted) {
      const { data, revealed } = this.#host;
      revealed.clear();
      // In place: others may share what is typed here.
      for (const name of [...data.keys()]) data.delete(name);
      this.#suggested = undefined;
      this.#steps = this.#begun();
    }
    this.#host.focusOn(this.page.title ? 'page' : 'form');
  }
}
