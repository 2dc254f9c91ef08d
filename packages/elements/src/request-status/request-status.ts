import type { NoticeFigures } from '@clarion-privacy/notice';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { NoticeSource, type NoticeParts } from '../notice/notice-source.ts';
import type { Surroundings } from '../request-form/conduct/surroundings.ts';
import { ClarionElement } from '../settings/clarion-element.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { claimOf, takeClaim, type Claim } from './address.ts';
import { statusMessages } from './messages.ts';
import type { Standing } from './standing.ts';
import { statusStyles } from './styles.ts';

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
    missing: { state: true },
    standing: { state: true },
  };

  /** Level of the element's headings. */
  headingLevel = 2;

  /** The network and timers, where they are not the browser's. */
  declare surroundings: Surroundings | undefined;

  /** Reference and code, where a host hands them over by itself. */
  declare claim: Claim | undefined;

  private missing: readonly ('reference' | 'code')[] = [];

  /** Undefined while nothing is asked, false while it is. */
  private standing: Standing | false | undefined;

  /** The reference that came without a code. */
  #reference = '';
  #asked: string | undefined;
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
    else if (!this.#reference) this.#reference = reference;
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
    const phase = standing && standing.phase;
    const { contact } = this.figures ?? {};
    const words = this.words('status', statusMessages);
    const isKnown = standing && standing.phase === 'known';
    return html`<div lang="en-GB">
      <p role="status">${standing === false ? words.loading : isKnown ? standing.view.status : ''}</p>
      ${isKnown
        ? standing.view.render()
        : html`<div id="trouble" tabindex="-1">
              ${phase === 'refused' ? words.refused : phase === 'unreachable' ? words.unreachable : this.settings.endpoint ? nothing : words.noEndpoint}
              ${phase === 'unreachable' ? html`<button type="button" @click=${() => this.ask()}>${words.retry}</button>` : nothing}
              ${contact && (phase === 'refused' || !this.settings.endpoint)
                ? html`<a href="tel:${contact.phoneE164}">${contact.phone}</a>, <a href="mailto:${contact.email}">${contact.email}</a>`
                : nothing}
            </div>
            ${this.settings.endpoint && standing !== false ? this.#renderAsk() : nothing}`}
    </div>`;
  }

  #renderAsk(): TemplateResult {
    const words = this.words('status', statusMessages);
    const ask = (id: 'reference' | 'code', hint?: string): TemplateResult => {
      const error = this.missing.includes(id) && words.missing[id];
      return html`<div class="field">
        <label for=${id}>${words[id]}</label>
        ${hint ? html`<p class="muted" id="${id}-hint">${hint}</p>` : nothing}
        ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
        <input
          id=${id}
          autocomplete="off"
          spellcheck="false"
          .value=${id === 'reference' ? this.#reference : ''}
          aria-describedby="${id}-hint ${id}-error"
          aria-invalid=${error ? 'true' : nothing}
        />
      </div>`;
    };
    return html`<form part="ask" novalidate @submit=${this.#submit}>
      ${this.missing.length
        ? html`<div class="summary" id="summary" role="group" aria-labelledby="problem" tabindex="-1">
            <h2 id="problem" aria-level=${this.headingLevel}>${words.problem}</h2>
            <ul>
              ${this.missing.map((id) => html`<li><a href="#${id}" @click=${this.#goTo}>${words.missing[id]}</a></li>`)}
            </ul>
          </div>`
        : nothing}
      <p>${words.intro}</p>
      ${ask('reference')} ${ask('code', words.codeHint)}
      <button class="primary">${words.show}</button>
    </form>`;
  }

  /** @internal Asks the backend where the request stands. */
  async ask(): Promise<void> {
    const asked = this.#asked;
    this.standing = false;
    const standing = await import('./standing.ts').then(
      ({ askStanding }) => askStanding(this, this.claim!),
      (): Standing => ({ phase: 'unreachable' }),
    );
    // Only the last question counts.
    if (asked !== this.#asked) return;
    this.standing = standing;
    this.focusOn(standing.phase === 'known' ? 'standing' : 'trouble');
  }

  /** @internal Moves the focus once what has that id is there. */
  focusOn(id: string): void {
    this.#focusNext = id;
    this.requestUpdate();
  }

  readonly #goTo = (event: Event): void => {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>((event.currentTarget as HTMLAnchorElement).hash)?.focus();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const text = (id: string): string => this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)!.value.trim();
    const pasted = claimOf(text('code'));
    const token = pasted.token ?? '';
    const reference = (pasted.reference ?? text('reference')).toUpperCase();
    this.#reference = reference;
    this.missing = (['reference', 'code'] as const).filter((id) => !(id === 'code' ? token : reference));
    if (!reference || !token) return this.focusOn('summary');
    this.#asked = undefined;
    this.claim = { reference, token };
  };
}
