import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../styles/late-styles.ts';
import { choiceGroups } from './choices-form.ts';
import { choicesOf } from './choices.ts';
import type { Conduct } from './conduct.ts';
import type { KnownView, LinkElement } from './link-element.ts';
import { linkMessages } from './link-messages.ts';
import { preferencesMessages } from './messages.ts';
import type { Saved } from './standing.ts';
import { preferencesStyles } from './styles.ts';

/** The choices of a person whom a link has named. It is fetched while the backend is asked who that is. */
export class Choosing implements KnownView {
  readonly #host: LinkElement;
  #conduct: Conduct | undefined;
  #loading: Promise<Conduct | undefined> | undefined;

  constructor(host: LinkElement) {
    this.#host = host;
    adopt(host.renderRoot, preferencesStyles);
    this.stood();
  }

  /** What the choices are called stands in the notice. */
  get status(): string | undefined {
    const { notice, failure } = this.#host.source;
    return notice ? undefined : (failure ?? this.#words.loadingNotice);
  }

  /** Something new is known of the person. */
  stood(): void {
    // Fetched ahead: whoever sees the buttons can press them.
    if (this.#host.link.standing?.phase === 'known') void this.#load();
  }

  get #words(): typeof preferencesMessages {
    return this.#host.words('preferences', preferencesMessages);
  }

  get #linkWords(): typeof linkMessages {
    return this.#host.words('link', linkMessages);
  }

  render({ preferences }: Saved): TemplateResult | typeof nothing {
    const { notice } = this.#host.source;
    if (!notice) return nothing;
    const { figures } = notice;
    const conduct = this.#conduct;
    const busy = conduct?.busy ?? false;
    const words = this.#words;
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
        ${choiceGroups({
          speaker: this.#host,
          figures,
          choices: conduct?.choices ?? saved,
          saved,
          lists: preferences.lists ?? [],
          error: conduct?.error,
        })}
        <p role="status" class="unsaved">${conduct?.unsaved ? words.unsaved : nothing}</p>
        <p><button class="primary" id="save" aria-disabled=${busy} @click=${this.#save}>${words.save}</button></p>
      </form>`;
  }

  renderEnd({ preferences }: Saved): TemplateResult {
    return html`${this.#host.source.failure ? html`<p><button type="button" @click=${this.#retry}>${this.#linkWords.retry}</button></p>` : nothing}
    ${this.#conduct?.progress()}
    ${preferences.history.length
      ? html`<details part="history">
          <summary>${this.#words.history}</summary>
          ${this.#conduct?.history()}
        </details>`
      : nothing}`;
  }

  readonly #retry = (): void => this.#host.source.retry();

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
    else this.#host.link.say(() => this.#linkWords.notLoaded);
  }

  readonly #load = (): Promise<Conduct | undefined> =>
    (this.#loading ??= import('./conduct.ts').then(
      ({ Conduct }) => (this.#conduct = new Conduct(this.#host.link, this.#host.source)),
      // The next press tries again.
      () => (this.#loading = undefined),
    ));
}
