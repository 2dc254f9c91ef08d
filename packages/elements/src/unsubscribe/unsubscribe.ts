import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { controlStyles } from '../preferences/control-styles.ts';
import { LinkElement } from '../preferences/link-element.ts';
import { linkMessages } from '../preferences/link-messages.ts';
import type { ClarionPreferences } from '../preferences/preferences.ts';
import type { Saved } from '../preferences/standing.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { unsubscribeMessages } from './messages.ts';
import type { Stopping } from './stopping.ts';

/**
 * The page that an email's link leads to: one press stops all marketing, finer choices stand below.
 * The token (`?t=…`) is read once and taken out of the page's address. Nothing is changed by opening
 * the page, only by a press of a button that a person made. Without a link that can be used, and
 * without an `endpoint`, it takes an objection by typed address. What stands between its tags is the
 * page without scripts.
 *
 * @fires clarion-preferences-saved - All marketing was stopped, or that was undone, or finer choices were saved.
 * @fires clarion-request-submit - From the form for a typed address; cancelable. `-accepted` and `-failed` likewise.
 * @slot - What a page without scripts shows. It comes back should a part of the element not load.
 * @csspart outcome - What came of the press.
 * @csspart objection - The form for a typed address.
 */
export class ClarionUnsubscribe extends LinkElement {
  static override styles: CSSResultGroup = [
    tokens,
    base,
    controlStyles,
    // The button above says as much.
    css`
      ::part(everything) {
        display: none;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    privacyPage: { attribute: 'privacy-page' },
    finer: { state: true },
  };

  /** Where the site explains what stopping does, and shows its privacy notice. */
  declare privacyPage: string | undefined;

  /** Whether the finer choices are open. */
  private finer = false;

  #preferences: ClarionPreferences | undefined;
  #stopping: Stopping | undefined;
  #loading: Promise<Stopping | undefined> | undefined;

  protected override stood(): void {
    // Fetched ahead: whoever sees the button can press it.
    if (this.link.standing?.phase === 'known') void this.#load();
  }

  protected override render(): TemplateResult {
    const { standing, status } = this.link;
    const stopping = this.#stopping;
    const known = standing?.phase === 'known';
    return html`<div lang="en-GB">
      ${stopping?.panel()} ${known ? this.#renderKnown(standing) : nothing}
      <p role="status">${standing ? status : this.words('link', linkMessages).reading}</p>
      ${stopping?.progress()}
      ${standing && (!known || stopping?.outcome?.kind === 'failed') ? this.renderTrouble('objects', true) : nothing}
    </div>`;
  }

  #renderKnown({ preferences }: Saved): TemplateResult {
    const { everything, email } = preferences;
    const words = this.words('unsubscribe', unsubscribeMessages);
    const done = this.#stopping?.outcome?.kind === 'stopped';
    return html`${done ? nothing : html`<p>${words.speaksFor} <strong>${email}</strong>.</p>`}
      ${everything
        ? done ? nothing : html`<p><strong>${words.already}</strong></p>`
        : html`<p>
              <button type="button" class="primary" id="stop" aria-disabled=${this.#stopping?.busy ?? false} @click=${this.#stop}>
                ${words.stop}
              </button>
            </p>
            <p class="hint">${words.covers}</p>`}
      <details .open=${this.finer} @toggle=${this.#toggled} @clarion-preferences-saved=${this.#changedBelow}>
        <summary>${everything ? words.change : words.finer}</summary>
        ${this.finer ? this.#preferences : nothing}
      </details>`;
  }

  readonly #toggled = async (event: Event): Promise<void> => {
    this.finer = (event.currentTarget as HTMLDetailsElement).open;
    if (!this.finer) return;
    try {
      this.#preferences ??= (await import('./finer.ts')).choicesFor(this);
      this.requestUpdate();
    } catch {
      // The next opening asks again.
      this.finer = false;
    }
  };

  /** Scanners of mail open links, run scripts and even press by script: only a person's own press counts. */
  readonly #stop = async (event: Event): Promise<void> => {
    if (!event.isTrusted) return;
    const stopping = await this.#load();
    const { standing } = this.link;
    if (!stopping) this.link.say(() => this.words('link', linkMessages).notLoaded);
    else if (standing?.phase === 'known') stopping.stop(standing);
  };

  /** What was said above no longer holds. */
  readonly #changedBelow = (): void => {
    if (this.#stopping) this.#stopping.outcome = undefined;
    void this.link.read();
  };

  readonly #load = (): Promise<Stopping | undefined> =>
    (this.#loading ??= import('./stopping.ts').then(
      ({ Stopping }) =>
        (this.#stopping = new Stopping(this.link, {
          timeZone: () => this.source.notice?.figures.timeZone,
          privacyPage: () => this.privacyPage,
          settled: () => {
            this.finer = false;
            this.#preferences = undefined;
          },
        })),
      // The next press tries again.
      () => (this.#loading = undefined),
    ));
}
