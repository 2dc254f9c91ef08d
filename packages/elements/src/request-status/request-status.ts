import type { NoticeFigures } from '@clarion-privacy/notice';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { NoticeSource, type NoticeParts } from '../notice/notice-source.ts';
import type { Surroundings } from '../request-form/conduct/surroundings.ts';
import { ClarionElement } from '../settings/clarion-element.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { takeClaim, type Claim } from './address.ts';
import type { Field, Inquiry } from './inquiry.ts';
import { statusMessages } from './messages.ts';
import type { Standing } from './standing.ts';
import { statusStyles } from './styles.ts';

const UNREACHABLE: Standing = { phase: 'unreachable' };

/**
 * Where a request stands: what was asked, what happens next and by when, and what the person can still do.
 * Reads reference and code from the address that a message leads to (`?t=…&r=…`), takes them out of it, and
 * sends the code to the backend alone; or asks for both.
 *
 * @slot - What a page without scripts shows.
 * @csspart ask - The two fields.
 * @csspart status - Where the request stands.
 */
export class ClarionRequestStatus extends ClarionElement {
  static override styles = [tokens, base, statusStyles];

  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    surroundings: { attribute: false },
    claim: { attribute: false },
    standing: { state: true },
  };

  /** Level of the element's headings. */
  headingLevel = 2;

  /** The network and timers, where they are not the browser's. */
  declare surroundings: Surroundings | undefined;

  /** Reference and code, where a host hands them over by itself. */
  declare claim: Claim | undefined;

  /** Undefined while nothing is asked, false while it is. */
  private standing: Standing | false | undefined;

  /** @internal The reference that came without a code, or was typed. */
  reference = '';

  #asked: string | undefined;
  /** Whether a person pressed for the answer: it may then take the focus. */
  #isPressed = false;
  /** What serves the two fields, and asks. */
  #inquiry: Inquiry | undefined;
  #loading: Promise<Inquiry | undefined> | undefined;
  /** Id of what takes the focus once it is there. */
  #focusNext: string | undefined;

  readonly #source = new NoticeSource<NoticeParts>(this, { figures });

  /** @internal */
  get figures(): NoticeFigures | undefined {
    return this.#source.notice?.figures;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { token, reference = '' } = takeClaim();
    if (token && reference) this.claim ??= { token, reference };
    else this.reference ||= reference;
  }

  protected override willUpdate(): void {
    const { endpoint } = this.settings;
    const asked = endpoint && this.claim && `${endpoint} ${this.claim.reference} ${this.claim.token}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.standing = undefined;
    if (asked) void this.ask();
  }

  protected override updated(): void {
    const next = this.#focusNext && this.renderRoot.querySelector<HTMLElement>(`#${this.#focusNext}`);
    if (!next) return;
    this.#focusNext = undefined;
    next.focus();
  }

  protected override render(): TemplateResult {
    const { standing } = this;
    const { endpoint } = this.settings;
    const { contact } = this.figures ?? {};
    const words = this.words('status', statusMessages);
    const view = standing && standing.phase === 'known' && standing.view;
    const isRefused = standing && standing.phase === 'refused';
    const isUnreachable = standing && standing.phase === 'unreachable';
    return html`<div lang="en-GB">
      <p role="status">${standing === false ? words.loading : view ? view.status : ''}</p>
      ${view
        ? view.render()
        : html`<div id="trouble" tabindex="-1" aria-live="polite">
              ${isRefused ? this.#inquiry?.refused : isUnreachable ? words.unreachable : endpoint ? nothing : words.noEndpoint}
              ${isUnreachable && this.claim ? html`<button @click=${this.#retry}>${words.retry}</button>` : nothing}
              ${contact && (isRefused || !endpoint)
                ? html`<a href="tel:${contact.phoneE164}">${contact.phone}</a>, <a href="mailto:${contact.email}">${contact.email}</a>`
                : nothing}
            </div>
            ${endpoint && standing !== false ? this.#renderAsk() : nothing}`}
    </div>`;
  }

  #renderAsk(): TemplateResult {
    const words = this.words('status', statusMessages);
    const inquiry = this.#inquiry;
    const ask = (id: Field, hint?: string): TemplateResult => html`<div class="field">
      <label for=${id}>${words[id]}</label>
      ${hint ? html`<p class="muted" id="${id}-hint">${hint}</p>` : nothing} ${inquiry?.error(id)}
      <input
        id=${id}
        autocomplete="off"
        spellcheck="false"
        .value=${id === 'reference' ? this.reference : ''}
        aria-describedby="${id}-hint ${id}-error"
        aria-invalid=${inquiry?.missing.includes(id) ? 'true' : nothing}
      />
    </div>`;
    return html`<form part="ask" novalidate @submit=${this.#submit} @focusin=${this.#load}>
      ${inquiry?.summary()}
      <p>${words.intro}</p>
      ${ask('reference')} ${ask('code', words.codeHint)}
      <button class="primary">${words.show}</button>
    </form>`;
  }

  /** @internal Asks the backend where the request stands. */
  async ask(): Promise<void> {
    const asked = this.#asked;
    // A link's claim takes nobody away from what they read, unless the link points here.
    const takesFocus = this.#isPressed || this.matches(':target');
    this.#isPressed = false;
    this.standing = false;
    const inquiry = await this.#load();
    const standing = (await inquiry?.ask(this.claim!)) ?? UNREACHABLE;
    // Only the last question counts.
    if (asked === this.#asked) this.#stands(standing, takesFocus);
  }

  /** @internal Takes a claim, and asks even where the same was asked before. */
  inquire(claim: Claim): void {
    this.#asked = undefined;
    this.#isPressed = true;
    this.claim = claim;
  }

  /** @internal Moves the focus once what has that id is there. */
  focusOn(id: string): void {
    this.#focusNext = id;
    this.requestUpdate();
  }

  #stands(standing: Standing, takesFocus: boolean): void {
    this.standing = standing;
    if (takesFocus) this.focusOn(standing.phase === 'known' ? 'standing' : 'trouble');
  }

  readonly #retry = (): void => {
    this.#isPressed = true;
    void this.ask();
  };

  readonly #load = (): Promise<Inquiry | undefined> =>
    (this.#loading ??= import('./inquiry.ts').then(
      ({ Inquiry }) => (this.#inquiry = new Inquiry(this)),
      // The next press tries again.
      () => (this.#loading = undefined),
    ));

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const inquiry = await this.#load();
    if (inquiry) inquiry.submit();
    else this.#stands(UNREACHABLE, true);
  };
}
