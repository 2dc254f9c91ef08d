import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ClarionElement } from '../settings/clarion-element.ts';
import { holdPlace } from '../notice/place.ts';
import type { ClarionRequestForm } from '../request-form/request-form.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { privacyMessages } from './messages.ts';
import type { OtherRights } from './other-rights.ts';

/**
 * The whole privacy centre: the notice with its contents, in the block on the right to object the form
 * that exercises it, and after the text a form for every other right, and what tells erasure from
 * objection, each opened by a press or by an address such as `#ask-erasure`. The objection's form comes when the
 * reader comes near it; until then, and should it not come, the block gives the other ways to object.
 *
 * @slot - What a page without scripts shows. It gives way to the element, and comes back should the
 *   notice that was asked for not load.
 * @event clarion-notice-shown - A notice has come onto the page.
 * @event clarion-request-submit - From a form; cancelable.
 * @event clarion-request-accepted - From a form.
 * @event clarion-request-failed - From a form.
 * @csspart title - As in `<clarion-notice>`.
 * @csspart summary - As in `<clarion-notice>`.
 * @csspart contents - As in `<clarion-notice>`.
 * @csspart tools - As in `<clarion-notice>`.
 * @csspart panel - As in `<clarion-notice>`.
 * @csspart objection - As in `<clarion-notice>`.
 * @csspart section - As in `<clarion-notice>`.
 * @csspart rights - What opens below the text.
 * @csspart contact - As in `<clarion-notice>`.
 * @csspart form - A form.
 * @csspart explainer - What tells erasure from objection.
 */
export class ClarionPrivacy extends ClarionElement {
  static override styles = [
    tokens,
    base,
    // The block says the other ways to object already, right above the form.
    css`
      clarion-request-form::part(contact) {
        display: none;
      }
      /* Never lower than the form will be, at any width, in the typefaces of most pages: whatever follows stays where it is. */
      .form {
        min-block-size: clamp(56.42em, 78.3em - 52cqi, 67.2em);
      }
      div.form {
        color: var(--_muted);
      }
      [slot] {
        margin-block-start: 2em;
        padding-block-start: 2em;
        border-block-start: 1px solid var(--_line);
        background: none;
      }
      /* A form is of no use on paper, nor the room for one. */
      @media print {
        [slot] {
          min-block-size: 0;
          margin: 0;
          padding: 0;
          border: 0;
        }
        div.form {
          display: none;
        }
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    loadForm: { attribute: false },
    form: { state: true },
    missed: { state: true },
    held: { attribute: false },
  };

  /** Level of the title among the page's headings; those below follow. */
  headingLevel = 2;

  /** Brings the form's registration; a host with a bundle of its own may bring it otherwise. */
  loadForm: () => Promise<unknown> = () => import('../request-form/define.ts');

  /** @internal What is typed into any form: all of them share it, so that nothing is asked twice. */
  readonly typed = new FormData();

  /** Whether the objection's form has come. */
  private form: 'here' | 'failed' | undefined;

  /** Whether what opens the rights did not come. */
  private missed: true | undefined;

  /** @internal Whether the plain form between the tags stays, as somebody is at work in it. */
  held = !!this.begun;

  readonly #place = this.held ? () => 0 : holdPlace(this);

  /** Opens what is pressed; it comes with the first press. */
  #rights: OtherRights | undefined;

  #observer: IntersectionObserver | undefined;

  /** Where the objection's form goes; made by hand, as a template is parsed first. */
  readonly #room: HTMLElement = Object.assign(document.createElement('div'), { slot: 'objection', className: 'form' });

  /** @internal The control of a plain form between the tags that somebody is at, or has answered. */
  get begun(): HTMLInputElement | null {
    return this.querySelector('form :is(input,select,textarea):is(:focus,:user-valid,:user-invalid,:autofill)');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  protected override render(): TemplateResult {
    const { endpoint, company, site, noticeSrc } = this.settings;
    const say = this.words('privacy', privacyMessages);
    // WebKit does not look out of a shadow root for the language again.
    return html`${this.held ? html`<slot></slot>` : ''}<clarion-notice
      lang=${this.language}
      ?hidden=${this.held}
      exportparts="title, summary, contents, tools, panel, objection, section, rights, contact, form, explainer"
      .headingLevel=${this.headingLevel}
      .noticeSrc=${noticeSrc}
      .notice=${this.notice}
      .place=${this.#place}
      .rights=${this.#renderRights()}
      @clarion-notice-shown=${() => this.requestUpdate()}
    >
      ${this.form === 'here'
        ? html`<clarion-request-form
            slot="objection"
            part="form"
            class="form"
            .plain=${this.held ? this : undefined}
            .endpoint=${endpoint}
            .company=${company}
            .site=${site}
            .typed=${this.typed}
            .notice=${this.renderRoot.querySelector('clarion-notice')?.shown}
          ></clarion-request-form>`
        : this.form === 'failed'
          ? html`<div slot="objection">${this.#failed()}</div>`
          : Object.assign(this.#room, { textContent: say.loading })}
      <slot></slot>
    </clarion-notice>`;
  }

  /** All there from the start: what is opened comes below the button that was pressed, and moves no text. */
  #renderRights(): TemplateResult {
    return html`<div @click=${this.press} @beforematch=${this.press}>
      ${Object.entries(this.words('privacy', privacyMessages).open).map(
        ([name, label]) => html`<h4 id="ask-${name}" tabindex="-1" aria-level=${this.headingLevel + 2}>
            <button aria-expanded="false">${label}</button>
          </h4>
          <div></div>`,
      )}
      ${this.missed && this.#failed()}
    </div>`;
  }

  #failed(): TemplateResult {
    const say = this.words('privacy', privacyMessages);
    return html`<p role="alert">${say.failed} <a href="">${say.reload}</a></p>`;
  }

  /** @internal What was pressed, or what somebody was led to, opens. */
  readonly press = ({ target, type }: Pick<Event, 'target' | 'type'>): Promise<unknown> =>
    import('./other-rights.ts').then(
      ({ OtherRights }) => (this.#rights ??= new OtherRights(this)).press(target as Element, type),
      () => (this.missed = true),
    );

  /** @internal Brings the objection's form. */
  bring(): Promise<unknown> {
    this.#observer?.disconnect();
    return this.loadForm().then(
      () => (this.form = 'here'),
      () => (this.form = 'failed'),
    );
  }

  protected override firstUpdated(): void {
    if (this.held) void import('./carrying.ts').then(({ carry }) => carry(this));
  }

  /** The centre is there when its notice is. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    return (await this.renderRoot.querySelector('clarion-notice')?.updateComplete) ?? isDone;
  }

  /** Waits for the reader to come near: a window's height is time enough. */
  protected override updated(): void {
    const place = this.renderRoot.querySelector<ClarionRequestForm>('.form');
    if (this.form && place) void import('./settle.ts').then(({ settle }) => settle(place), () => undefined);
    if (!place || this.#observer) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.bring();
      },
      // Of the window or frame that the page is in: without its name, a frame has no margin.
      { root: document, rootMargin: '100%' },
    );
    this.#observer.observe(place);
  }
}
