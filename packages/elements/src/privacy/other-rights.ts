import { html, nothing, render, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { ClarionRightChosenEvent } from '../erasure-or-objection/events.ts';
import { mailLink } from '../notice/mail-link.ts';
import type { ClarionNotice, ReadNotice } from '../notice/notice.ts';
import type { ClarionRequestForm } from '../request-form/request-form.ts';
import { adopt } from '../styles/late-styles.ts';
import type { privacyMessages } from './messages.ts';
import { otherRightsMessages } from './other-rights-messages.ts';
import { otherRightsStyles } from './other-rights-styles.ts';
import type { ClarionPrivacy } from './privacy.ts';

/** What can be opened below the text: the form for a right, or what tells erasure from objection. */
type Opening = keyof typeof privacyMessages.open;

type State = 'loading' | 'open' | 'closed' | 'failed';

/**
 * What opens below the text, each in the place under its button. It comes with the first press, and changes
 * nothing above the button that was pressed: in WebKit, which anchors no scrolling, a reader would be moved.
 */
export class OtherRights implements ReactiveController {
  readonly #centre: ClarionPrivacy;
  /** What was opened stays, with what was typed into it. */
  readonly #opened = new Map<Opening, State>();
  #suppression: ClarionRightChosenEvent['suppression'];
  #isExplained = false;

  constructor(centre: ClarionPrivacy) {
    this.#centre = centre;
    adopt(this.#notice.renderRoot, otherRightsStyles);
    centre.addController(this);
  }

  get #notice(): ClarionNotice {
    return this.#centre.renderRoot.querySelector('clarion-notice')!;
  }

  /** Settings may have changed, or the notice. */
  hostUpdated(): void {
    for (const name of this.#opened.keys()) this.#show(name);
  }

  /** Opens what was pressed, or what an address led to; a press closes what is open. */
  async press(target: Element, type: string): Promise<void> {
    const name = target.closest('h4')?.id.replace('ask-', '') as Opening | undefined;
    if (!name) return;
    if (this.#opened.get(name) !== 'open') return this.#open(name);
    if (type === 'click') this.#set(name, 'closed');
  }

  #set(name: Opening, state: State): void {
    this.#opened.set(name, state);
    this.#show(name);
  }

  #show(name: Opening): void {
    const state = this.#opened.get(name);
    const { shown, renderRoot } = this.#notice;
    const heading = renderRoot.querySelector(`#ask-${name}`);
    if (!shown || !heading) return;
    const { email } = shown.figures.contact;
    const say = this.#centre.words('otherRights', otherRightsMessages);
    const isHere = state === 'open' || state === 'closed';
    heading.querySelector('button')!.setAttribute('aria-expanded', String(state !== 'closed'));
    render(
      html`<div class="opened" ?hidden=${state === 'closed'}>
        <p role="status">${state === 'loading' ? say.loading : ''}</p>
        ${state === 'failed' ? html`<p role="alert">${say.failed} ${mailLink(email)}.</p>` : nothing}
        ${isHere ? (name === 'explainer' ? this.#explainer(shown) : this.#form(name, shown)) : nothing}
      </div>`,
      heading.nextElementSibling as HTMLElement,
    );
  }

  #explainer(shown: ReadNotice): TemplateResult {
    return html`<clarion-erasure-or-objection
      part="explainer"
      .headingLevel=${this.#centre.headingLevel + 2}
      .notice=${shown}
      @clarion-right-chosen=${this.#chosen}
    ></clarion-erasure-or-objection>`;
  }

  #form(right: Exclude<Opening, 'explainer'>, shown: ReadNotice): TemplateResult {
    const { endpoint, company, site } = this.#centre.settings;
    const isExplained = right === 'erasure' && this.#isExplained;
    const form = html`<clarion-request-form
      id=${right}
      part="form"
      .right=${right}
      .explained=${isExplained}
      .suppression=${right === 'erasure' ? this.#suppression : undefined}
      .typed=${this.#centre.typed}
      .plain=${this.#centre.held ? this.#centre : undefined}
      .headingLevel=${this.#centre.headingLevel + 3}
      .endpoint=${endpoint}
      .company=${company}
      .site=${site}
      .notice=${shown}
      @clarion-right-chosen=${this.#chosen}
    ></clarion-request-form>`;
    // Whoever was told elsewhere begins anew, after what was told: in another template, Lit makes another form.
    return isExplained ? html`<div>${form}</div>` : form;
  }

  /** An erasure opens its own form here; an objection has its block, with a form of its own. */
  readonly #chosen = async (event: ClarionRightChosenEvent): Promise<void> => {
    event.preventDefault();
    // What the person leaves may still ask for the focus.
    await (event.target as LitElement).updateComplete;
    if (event.right === 'objection') return this.#goToObjection();
    this.#suppression = event.suppression;
    this.#isExplained = true;
    await this.#open('erasure');
    this.#notice.renderRoot.querySelector<ClarionRequestForm>('#erasure')?.focusOn('page');
  };

  #goToObjection(): void {
    const form = this.#centre.renderRoot.querySelector<ClarionRequestForm>('clarion-request-form');
    // Until it has come, the block that it comes into.
    const heading = this.#notice.renderRoot.querySelector<HTMLElement>('[part=objection] h3')!;
    (form ?? heading).scrollIntoView({ behavior: 'instant' });
    if (form) form.focusOn('form');
    else heading.focus({ preventScroll: true });
  }

  async #open(name: Opening): Promise<void> {
    const state = this.#opened.get(name);
    if (state !== 'closed' && state !== 'open') {
      this.#set(name, 'loading');
      try {
        await (name === 'explainer' ? import('../erasure-or-objection/define.ts') : this.#centre.loadForm());
      } catch {
        return this.#set(name, 'failed');
      }
    }
    this.#set(name, 'open');
    // What was typed into another form stands in all of them.
    for (const { renderRoot } of [this.#centre, this.#notice])
      for (const form of renderRoot.querySelectorAll('clarion-request-form')) form.requestUpdate();
  }
}
