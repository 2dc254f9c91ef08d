import { html, nothing, type TemplateResult } from 'lit';
import { LinkElement, type KnownView } from './link-element.ts';
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
  /** What was fetched once it was of use; null where it did not come. */
  #signIn: SignIn | null | undefined;

  protected override async bring(): Promise<KnownView> {
    return new (await import('./choosing.ts')).Choosing(this);
  }

  protected override renderUnknown(phase: Standing['phase']): TemplateResult {
    const signIn = this.#signIn;
    // Null and failed: then an objection by typed address is the way that is left.
    const asks = phase === 'nobody' && this.link.endpoint && signIn !== null && !signIn?.failed;
    if (asks) this.#loadSignIn();
    return html`${signIn?.sent ? nothing : this.renderTrouble(signIn?.failed ? 'unsent' : 'asks', !asks)}
    ${asks ? signIn?.render() : nothing}`;
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
