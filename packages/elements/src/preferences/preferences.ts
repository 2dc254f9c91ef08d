import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import type { Choosing } from './choosing.ts';
import { controlStyles } from './control-styles.ts';
import { LinkElement } from './link-element.ts';
import { linkMessages } from './link-messages.ts';
import type { SignIn } from './sign-in.ts';
import type { Standing } from './standing.ts';

/**
 * What a person wants, by channel, company and email tracking, after a link has said who they are
 * (`?t=…`, read once and taken out of the page's address, or the property `token`). Changing a box
 * saves nothing: one button does, and another turns everything off. Without a link it asks for one
 * by email. Without an `endpoint` it takes an objection. What stands between its tags is the page
 * without scripts.
 *
 * @fires clarion-preferences-saved - The backend has saved the choices.
 * @slot - What a page without scripts shows. It comes back should a part of the element not load.
 * @csspart everything - Whom the choices are for, and the button that turns everything off.
 * @csspart form - The choices.
 * @csspart history - The person's own changes.
 * @csspart outcome - How the last press ended.
 * @csspart objection - The form for a typed address.
 */
export class ClarionPreferences extends LinkElement {
  static override styles: CSSResultGroup = [tokens, base, controlStyles];

  /** What was fetched once it was of use; null where it did not come. */
  #choosing: Choosing | null | undefined;
  #signIn: SignIn | null | undefined;

  protected override willUpdate(): void {
    // Beside the question who the person is, so that the answer is shown at once.
    if (this.token && this.link.endpoint) this.#loadChoosing();
  }

  protected override stood(): void {
    this.#choosing?.stood();
  }

  protected override render(): TemplateResult {
    const { link, source } = this;
    const { standing } = link;
    const { failure } = source;
    const figures = source.notice?.figures;
    const words = this.words('link', linkMessages);
    const choosing = this.#choosing;
    const known = standing?.phase === 'known' ? standing : undefined;
    const missing = known && choosing === null;
    const retry = missing ? this.#retry : failure ? () => source.retry() : undefined;
    return html`<div lang="en-GB">
      ${retry ? html`<p><button type="button" @click=${retry}>${words.retry}</button></p>` : nothing}
      ${figures && standing && (known ? choosing?.render(known, figures) : this.#renderUnknown(standing.phase))}
      <p role="status">${!figures ? (failure ?? words.loadingNotice) : missing ? words.notLoaded : standing && (!known || choosing) ? link.status : words.reading}</p>
      ${known && choosing ? choosing.renderEnd(known) : nothing} ${missing ? html`<slot></slot>` : nothing}
    </div>`;
  }

  #renderUnknown(phase: Standing['phase']): TemplateResult {
    const signIn = this.#signIn;
    // Null and failed: then an objection by typed address is the way that is left.
    const asks = phase === 'nobody' && this.link.endpoint && signIn !== null && !signIn?.failed;
    if (asks) this.#loadSignIn();
    return html`${signIn?.sent ? nothing : this.renderTrouble(signIn?.failed ? 'unsent' : 'asks', !asks)}
    ${asks ? signIn?.render() : nothing}`;
  }

  readonly #retry = (): void => {
    this.#choosing = undefined;
    this.requestUpdate();
  };

  #loadChoosing(): void {
    if (this.#choosing !== undefined) return;
    void import('./choosing.ts')
      .then(
        ({ Choosing }) => (this.#choosing ??= new Choosing(this.link, this.source)),
        () => (this.#choosing = null),
      )
      .then(() => this.requestUpdate());
  }

  #loadSignIn(): void {
    if (this.#signIn !== undefined) return;
    void import('./sign-in.ts')
      .then(
        ({ SignIn }) => (this.#signIn ??= new SignIn(this.link)),
        () => (this.#signIn = null),
      )
      .then(() => this.requestUpdate());
  }
}
