import { css, html, nothing, type TemplateResult } from 'lit';
import type { KnownView } from '../preferences/link-element.ts';
import { linkMessages } from '../preferences/link-messages.ts';
import type { ClarionPreferences } from '../preferences/preferences.ts';
import type { Saved } from '../preferences/standing.ts';
import { adopt } from '../styles/late-styles.ts';
import { unsubscribeMessages } from './messages.ts';
import type { Stopping } from './stopping.ts';
import type { ClarionUnsubscribe } from './unsubscribe.ts';

/** The button above says as much. */
const styles = css`
  ::part(everything) {
    display: none;
  }
`;

/** What a person is offered whom a link has named: one press, and finer choices. It is fetched while the backend is asked who that is. */
export class Offer implements KnownView {
  readonly #host: ClarionUnsubscribe;
  /** Whether the finer choices are open. */
  #finer = false;
  #preferences: ClarionPreferences | undefined;
  #stopping: Stopping | undefined;
  #loading: Promise<Stopping | undefined> | undefined;

  constructor(host: ClarionUnsubscribe) {
    this.#host = host;
    adopt(host.renderRoot, styles);
    this.stood();
  }

  stood(): void {
    // Fetched ahead: whoever sees the button can press it.
    if (this.#host.link.standing?.phase === 'known') void this.#load();
  }

  render({ preferences }: Saved): TemplateResult {
    const { everything, email } = preferences;
    const words = this.#host.words('unsubscribe', unsubscribeMessages);
    const stopping = this.#stopping;
    const done = stopping?.outcome?.kind === 'stopped';
    return html`${stopping?.panel()} ${done ? nothing : html`<p>${words.speaksFor} <strong>${email}</strong>.</p>`}
      ${everything
        ? done ? nothing : html`<p><strong>${words.already}</strong></p>`
        : html`<p>
              <button type="button" class="primary" id="stop" aria-disabled=${stopping?.busy ?? false} @click=${this.#stop}>
                ${words.stop}
              </button>
            </p>
            <p class="hint">${words.covers}</p>`}
      <details .open=${this.#finer} @toggle=${this.#toggled} @clarion-preferences-saved=${this.#changedBelow}>
        <summary>${everything ? words.change : words.finer}</summary>
        ${this.#finer ? this.#preferences : nothing}
      </details>`;
  }

  renderEnd(): TemplateResult {
    const stopping = this.#stopping;
    return html`${stopping?.progress()} ${stopping?.outcome?.kind === 'failed' ? this.#host.renderTrouble('objects', true) : nothing}`;
  }

  readonly #toggled = async (event: Event): Promise<void> => {
    this.#finer = (event.currentTarget as HTMLDetailsElement).open;
    this.#host.requestUpdate();
    if (!this.#finer) return;
    try {
      this.#preferences ??= (await import('./finer.ts')).choicesFor(this.#host);
    } catch {
      // The next opening asks again.
      this.#finer = false;
    }
    this.#host.requestUpdate();
  };

  /** Scanners of mail open links, run scripts and even press by script: only a person's own press counts. */
  readonly #stop = async (event: Event): Promise<void> => {
    if (!event.isTrusted) return;
    const stopping = await this.#load();
    const { link } = this.#host;
    const { standing } = link;
    if (!stopping) link.say(() => this.#host.words('link', linkMessages).notLoaded);
    else if (standing?.phase === 'known') stopping.stop(standing);
  };

  /** What was said above no longer holds. */
  readonly #changedBelow = (): void => {
    if (this.#stopping) this.#stopping.outcome = undefined;
    void this.#host.link.read();
  };

  readonly #load = (): Promise<Stopping | undefined> =>
    (this.#loading ??= import('./stopping.ts').then(
      ({ Stopping }) =>
        (this.#stopping = new Stopping(this.#host.link, {
          timeZone: () => this.#host.source.notice?.figures.timeZone,
          privacyPage: () => this.#host.privacyPage,
          settled: () => {
            this.#finer = false;
            this.#preferences = undefined;
          },
        })),
      // The next press tries again.
      () => (this.#loading = undefined),
    ));
}
