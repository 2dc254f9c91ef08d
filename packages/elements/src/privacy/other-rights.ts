import { RIGHTS, type Right, type Section } from '@clarion-privacy/notice';
import { html, nothing, type TemplateResult } from 'lit';
import type { ClarionRightChosenEvent } from '../erasure-or-objection/events.ts';
import type { ClarionNotice, ReadNotice } from '../notice/notice.ts';
import type { ClarionRequestForm } from '../request-form/request-form.ts';
import { otherRightsMessages as say } from './other-rights-messages.ts';
import { otherRightsStyles } from './other-rights-styles.ts';
import type { ClarionPrivacy } from './privacy.ts';

/** What can be opened in place: the form for a right, or what tells erasure from objection. */
type Opening = Exclude<Right, 'objection'> | 'explainer';

/**
 * Every right but the objection, which has a block of its own: each opens its form after the notice's own words
 * on it, and those of which the notice says nothing, in a section before the contact details.
 */
export class OtherRights {
  readonly #centre: ClarionPrivacy;
  /** What was opened stays, with what was typed into it. */
  readonly #opened = new Map<Opening, 'loading' | 'open' | 'closed' | 'failed'>();
  /** All forms of the centre share what is typed, so that nothing is asked twice. */
  #typed: FormData | undefined;
  #suppression: ClarionRightChosenEvent['suppression'];
  #isExplained = false;

  constructor(centre: ClarionPrivacy) {
    this.#centre = centre;
    const root = centre.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, otherRightsStyles.styleSheet!];
  }

  get #notice(): ClarionNotice {
    return this.#centre.renderRoot.querySelector('clarion-notice')!;
  }

  render(): TemplateResult | typeof nothing {
    const { shown } = this.#notice;
    if (!shown) return nothing;
    const told = rightsIn(shown.text.sections);
    const untold = RIGHTS.filter((right) => right !== 'objection' && !told.has(right)) as Exclude<Right, 'objection'>[];
    const level = this.#centre.headingLevel + 1;
    return html`${[...told].map((right) =>
        right === 'objection'
          ? nothing
          : html`<div slot=${right} class="right">
              ${right === 'erasure' ? this.#renderOpening('explainer', shown) : nothing} ${this.#renderOpening(right, shown)}
            </div>`,
      )}
      <section slot="rights" class="rights" aria-labelledby="rights" ?hidden=${!untold.length}>
        <h3 id="rights" aria-level=${level}>${say.heading}</h3>
        <p>${say.intro}</p>
        ${untold.map(
          (right) =>
            html`<div class="right">
              ${right === 'erasure' ? this.#renderOpening('explainer', shown) : nothing} ${this.#renderOpening(right, shown)}
            </div>`,
        )}
      </section>`;
  }

  #renderOpening(opening: Opening, shown: ReadNotice): TemplateResult {
    const state = this.#opened.get(opening);
    const { email } = shown.figures.contact;
    const isOpen = state !== undefined && state !== 'closed';
    return html`<h4 class="opener" aria-level=${this.#centre.headingLevel + 2}>
        <button id="open-${opening}" aria-expanded=${isOpen} @click=${() => this.#toggle(opening)}>
          ${opening === 'explainer' ? say.explain : say.open[opening]}
        </button>
      </h4>
      <p role="status">${state === 'loading' ? say.loading : ''}</p>
      ${state === 'failed' ? html`<p role="alert">${say.failed} <a href="mailto:${email}">${email}</a>.</p>` : nothing}
      ${state === 'open' || state === 'closed'
        ? html`<div ?hidden=${!isOpen}>${opening === 'explainer' ? this.#renderExplainer(shown) : this.#renderForm(opening, shown)}</div>`
        : nothing}`;
  }

  #renderExplainer(shown: ReadNotice): TemplateResult {
    const { lang = '' } = this.#centre.settings;
    return html`<clarion-erasure-or-objection
      part="explainer"
      .lang=${lang}
      .headingLevel=${this.#centre.headingLevel + 3}
      .notice=${shown}
      @clarion-right-chosen=${this.#chosen}
    ></clarion-erasure-or-objection>`;
  }

  #renderForm(right: Exclude<Right, 'objection'>, shown: ReadNotice): TemplateResult {
    const { endpoint, company, site, lang = '' } = this.#centre.settings;
    return html`<clarion-request-form
      id="form-${right}"
      part="form"
      .right=${right}
      .explained=${right === 'erasure' && this.#isExplained}
      .suppression=${right === 'erasure' ? this.#suppression : undefined}
      .typed=${(this.#typed ??= this.#centre.renderRoot.querySelector<ClarionRequestForm>('[slot=objection]')?.data ?? new FormData())}
      .headingLevel=${this.#centre.headingLevel + 3}
      .lang=${lang}
      .endpoint=${endpoint}
      .company=${company}
      .site=${site}
      .notice=${shown}
      @clarion-right-chosen=${this.#chosen}
    ></clarion-request-form>`;
  }

  /** An erasure opens its own form here; an objection has its block. */
  readonly #chosen = (event: ClarionRightChosenEvent): void => {
    event.preventDefault();
    if (event.right === 'objection') return this.#goToObjection();
    this.#suppression = event.suppression;
    this.#isExplained = true;
    void this.#open('erasure').then(() =>
      this.#centre.renderRoot.querySelector<ClarionRequestForm>('#form-erasure')?.focusOn('page'),
    );
  };

  #goToObjection(): void {
    const heading = this.#notice.renderRoot.querySelector<HTMLElement>('[part=objection] h3');
    heading?.scrollIntoView({ behavior: 'instant' });
    heading?.focus({ preventScroll: true });
  }

  #toggle(opening: Opening): void {
    if (this.#opened.get(opening) !== 'open') void this.#open(opening);
    else this.#set(opening, 'closed');
  }

  async #open(opening: Opening): Promise<void> {
    if (this.#opened.get(opening) !== 'closed' && this.#opened.get(opening) !== 'open') {
      this.#set(opening, 'loading');
      try {
        await (opening === 'explainer' ? import('../erasure-or-objection/define.ts') : this.#centre.loadForm());
      } catch {
        return this.#set(opening, 'failed');
      }
    }
    this.#set(opening, 'open');
    await this.#centre.updateComplete;
    for (const form of this.#centre.renderRoot.querySelectorAll('clarion-request-form')) form.requestUpdate();
  }

  #set(opening: Opening, state: 'loading' | 'open' | 'closed' | 'failed'): void {
    this.#opened.set(opening, state);
    this.#centre.requestUpdate();
  }
}

/** The rights that the notice has words of its own on, in its order. */
const rightsIn = (sections: readonly Section[]): ReadonlySet<Right> =>
  new Set(sections.flatMap(({ right, sections: inner = [] }) => [...(right ? [right] : []), ...rightsIn(inner)]));
