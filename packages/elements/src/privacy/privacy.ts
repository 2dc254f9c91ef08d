import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ClarionElement } from '../settings/clarion-element.ts';
import { holdPlace } from '../notice/place.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { privacyMessages as say } from './messages.ts';

/**
 * The whole privacy centre: the notice with its contents, and in the block on the right to object
 * the form that exercises it. The form comes when the reader comes near it; until then, and should
 * it not come, the block gives the other ways to object.
 *
 * @slot - What a page without scripts shows. It gives way to the element, and comes back should the
 *   notice that was asked for not load.
 * @event clarion-notice-shown - A notice has come onto the page.
 * @event clarion-request-submit - From the form; cancelable.
 * @event clarion-request-accepted - From the form.
 * @event clarion-request-failed - From the form.
 * @csspart title - As in `<clarion-notice>`.
 * @csspart summary - As in `<clarion-notice>`.
 * @csspart contents - As in `<clarion-notice>`.
 * @csspart tools - As in `<clarion-notice>`.
 * @csspart panel - As in `<clarion-notice>`.
 * @csspart objection - As in `<clarion-notice>`.
 * @csspart section - As in `<clarion-notice>`.
 * @csspart contact - As in `<clarion-notice>`.
 * @csspart form - The objection form.
 * All custom properties of `styles/tokens.ts` apply.
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
      .form {
        min-block-size: max(56em, 87em - 100cqi);
        color: var(--_muted);
      }
      [slot] {
        margin-block-start: 2em;
        padding-block-start: 2em;
        border-block-start: 1px solid var(--_line);
        background: none;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    loadForm: { attribute: false },
    form: { state: true },
  };

  /** Level of the title among the page's headings; those below follow. */
  headingLevel = 2;

  /** Brings the form's registration; a host with a bundle of its own may bring it otherwise. */
  loadForm: () => Promise<unknown> = () => import('../request-form/define.ts');

  private form: 'far' | 'loading' | 'here' | 'failed' = 'far';

  readonly #place = holdPlace(this);

  #observer: IntersectionObserver | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  protected override render(): TemplateResult {
    const { endpoint, company, site, noticeSrc, lang = '' } = this.settings;
    return html`<clarion-notice
      exportparts="title, summary, contents, tools, panel, objection, section, contact"
      .lang=${lang}
      .headingLevel=${this.headingLevel}
      .noticeSrc=${noticeSrc}
      .notice=${this.notice}
      .place=${this.#place}
      @clarion-notice-shown=${() => this.requestUpdate()}
    >
      ${this.form === 'here'
        ? html`<clarion-request-form
            slot="objection"
            part="form"
            .lang=${lang}
            .endpoint=${endpoint}
            .company=${company}
            .site=${site}
            .notice=${this.renderRoot.querySelector('clarion-notice')?.shown}
          ></clarion-request-form>`
        : html`<div slot="objection" class=${this.form === 'failed' ? '' : 'form'}>
            ${this.form === 'failed'
              ? html`<p role="alert">${say.failed} <a href="">${say.reload}</a></p>`
              : say.loading}
          </div>`}
      <slot></slot>
    </clarion-notice>`;
  }

  /** Waits for the reader to come near: a window's height is time enough. */
  protected override updated(): void {
    if (this.form !== 'far' || this.#observer) return;
    this.#observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && void this.#load(),
      { rootMargin: '100%' },
    );
    this.#observer.observe(this.renderRoot.querySelector('.form') as Element);
  }

  readonly #load = async (): Promise<void> => {
    this.#observer?.disconnect();
    this.form = 'loading';
    try {
      await this.loadForm();
      this.form = 'here';
    } catch {
      this.form = 'failed';
    }
  };
}
