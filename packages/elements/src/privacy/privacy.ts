import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ClarionElement } from '../settings/clarion-element.ts';
import { holdPlace } from '../notice/place.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { privacyMessages as say } from './messages.ts';
import type { OtherRights } from './other-rights.ts';

/**
 * The whole privacy centre: the notice with its contents, and in the block on the right to object
 * the form that exercises it; for every other right, a form that opens in place. The objection's form
 * comes when the reader comes near it; until then, and should it not come, the block gives the other
 * ways to object.
 *
 * @slot - What a page without scripts shows. It gives way to the element, and comes back should the
 *   notice that was asked for not load.
 * @event clarion-notice-shown - A notice has come onto the page.
 * @event clarion-right-chosen - From the explainer and from the form for erasure.
 * @event clarion-request-submit - From a form; cancelable.
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
 * @csspart form - A form.
 * @csspart explainer - What tells erasure from objection.
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
    form: { attribute: false },
    rights: { state: true },
  };

  /** Level of the title among the page's headings; those below follow. */
  headingLevel = 2;

  /** Brings the form's registration; a host with a bundle of its own may bring it otherwise. */
  loadForm: () => Promise<unknown> = () => import('./objection-form.ts');

  /** @internal Where the objection's form stands. */
  form: 'far' | 'loading' | 'here' | 'failed' = 'far';

  /** The forms for all other rights, once they are there. */
  private rights: OtherRights | undefined;

  readonly #place = holdPlace(this);

  protected override render(): TemplateResult {
    const { endpoint, company, site, noticeSrc, lang = '' } = this.settings;
    return html`<clarion-notice
      exportparts="title, summary, contents, tools, panel, objection, section, contact"
      .lang=${lang}
      .headingLevel=${this.headingLevel}
      .noticeSrc=${noticeSrc}
      .notice=${this.notice}
      .place=${this.#place}
      @clarion-notice-shown=${this.#shown}
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
      ${this.rights?.render()}
      <slot></slot>
    </clarion-notice>`;
  }

  /** The forms come after the text; without them, it gives the ways to ask. */
  readonly #shown = (): void => {
    this.requestUpdate();
    import('./near-form.ts').then(
      ({ bringForms }) => (this.rights ??= bringForms(this)),
      () => (this.form = 'failed'),
    );
  };
}
