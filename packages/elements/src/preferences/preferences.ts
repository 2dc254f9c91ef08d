import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { NoticeFigures } from '@clarion-privacy/notice';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { choiceGroups } from './choices-form.ts';
import { choicesOf } from './choices.ts';
import type { Conduct } from './conduct.ts';
import { controlStyles } from './control-styles.ts';
import { LinkElement } from './link-element.ts';
import { linkMessages } from './link-messages.ts';
import { preferencesMessages } from './messages.ts';
import type { SignIn } from './sign-in.ts';
import type { Saved } from './standing.ts';
import { preferencesStyles } from './styles.ts';

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
  static override styles: CSSResultGroup = [tokens, base, controlStyles, preferencesStyles];

  #conduct: Conduct | undefined;
  #loading: Promise<Conduct | undefined> | undefined;
  /** Null where it did not come. */
  #signIn: SignIn | null | undefined;

  protected override stood(): void {
    // Fetched ahead: whoever sees the buttons can press them.
    if (this.link.standing?.phase === 'known') void this.#load();
  }

  protected override render(): TemplateResult {
    const { link, source } = this;
    const { standing } = link;
    const { failure } = source;
    const figures = source.notice?.figures;
    const words = this.words('preferences', preferencesMessages);
    return html`<div lang="en-GB">
      ${failure ? html`<p><button type="button" @click=${() => source.retry()}>${words.retry}</button></p>` : nothing}
      ${figures && standing && (standing.phase === 'known' ? this.#renderKnown(standing, figures) : this.#renderUnknown(standing.phase))}
      <p role="status">${figures ? (standing ? link.status : this.words('link', linkMessages).reading) : (failure ?? words.loadingNotice)}</p>
      ${this.#conduct?.progress()}
      ${standing?.phase === 'known' && standing.preferences.history.length
        ? html`<details part="history">
            <summary>${words.history}</summary>
            ${this.#conduct?.history()}
          </details>`
        : nothing}
    </div>`;
  }

  #renderUnknown(phase: 'nobody' | 'unreachable'): TemplateResult {
    const signIn = this.#signIn;
    // Null and failed: then an objection by typed address is the way that is left.
    const asks = phase === 'nobody' && this.link.endpoint && signIn !== null && !signIn?.failed;
    if (asks) this.#loadSignIn();
    return html`${signIn?.sent ? nothing : this.renderTrouble(signIn?.failed ? 'unsent' : 'asks', !asks)}
    ${asks ? signIn?.render() : nothing}`;
  }

  #renderKnown({ preferences }: Saved, figures: NoticeFigures): TemplateResult {
    const conduct = this.#conduct;
    const busy = conduct?.busy ?? false;
    const words = this.words('preferences', preferencesMessages);
    const saved = choicesOf(preferences, figures);
    return html`${conduct?.panel()}
      <div class="off" part="everything">
        <p>${words.speaksFor} <strong>${preferences.email}</strong>.</p>
        ${preferences.everything
          ? html`<p><strong>${words.allOff}</strong></p>`
          : html`<p><button type="button" id="off" aria-disabled=${busy} @click=${this.#turnOff}>${words.off}</button></p>
              <p class="hint">${words.offHint}</p>`}
      </div>
      <form part="form" id="form" tabindex="-1" aria-label=${words.form} @change=${this.#changed} @submit=${this.#submitted}>
        ${choiceGroups({ speaker: this, figures, choices: conduct?.choices ?? saved, saved, lists: preferences.lists ?? [], error: conduct?.error })}
        <p role="status" class="unsaved">${conduct?.unsaved ? words.unsaved : nothing}</p>
        <p><button class="primary" id="save" aria-disabled=${busy} @click=${this.#save}>${words.save}</button></p>
      </form>`;
  }

  readonly #changed = async (event: Event): Promise<void> => {
    const form = event.currentTarget as HTMLFormElement;
    (await this.#load())?.changed(form);
  };

  /** The press of the button saves, and nothing else that submits a form. */
  readonly #submitted = (event: Event): void => event.preventDefault();

  readonly #save = (event: Event): Promise<void> => this.#pressed(event, (conduct) => conduct.save());

  readonly #turnOff = (event: Event): Promise<void> => this.#pressed(event, (conduct) => conduct.turnOff());

  /** Only a person's own press counts. */
  async #pressed(event: Event, act: (conduct: Conduct) => void): Promise<void> {
    if (!event.isTrusted) return;
    const conduct = await this.#load();
    if (conduct) act(conduct);
    else this.link.say(() => this.words('link', linkMessages).notLoaded);
  }

  readonly #load = (): Promise<Conduct | undefined> =>
    (this.#loading ??= import('./conduct.ts').then(
      ({ Conduct }) => (this.#conduct = new Conduct(this.link, this.source)),
      // The next press tries again.
      () => (this.#loading = undefined),
    ));

  readonly #loadSignIn = (): void => {
    if (this.#signIn !== undefined) return;
    void import('./sign-in.ts')
      .then(
        ({ SignIn }) => (this.#signIn ??= new SignIn(this.link)),
        () => (this.#signIn = null),
      )
      .then(() => this.requestUpdate());
  };
}
