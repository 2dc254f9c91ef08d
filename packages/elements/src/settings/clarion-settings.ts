import { css, html, type TemplateResult } from 'lit';
import { ClarionElement } from './clarion-element.ts';
import { settingsContext, type SettingsCallback } from './settings.ts';

/** What an event asks that looks for settings around its element. */
interface Asked {
  readonly context: unknown;
  readonly callback: SettingsCallback;
  readonly subscribe?: boolean;
}

/**
 * Gives its attributes to every Clarion element inside it, however deep and in whatever shadow root.
 * Settings inside settings inherit what they do not say themselves.
 *
 * @slot - The page, or the part of it, that the settings are for.
 */
export class ClarionSettings extends ClarionElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Who hears of changes, each with how it leaves. */
  readonly #heard = new Map<SettingsCallback, () => void>();

  constructor() {
    super();
    this.addEventListener('context-request', this.#answer);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Whoever came to life before asks again.
    const said = { context: settingsContext, contextTarget: this };
    this.dispatchEvent(Object.assign(new Event('context-provider', { bubbles: true, composed: true }), said));
  }

  protected override willUpdate(): void {
    this.#heard.forEach((leave, callback) => callback(this.settings, leave));
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** By hand, as the asking is: the provider of `@lit/context` is several times the size of what is needed here. */
  #answer(event: Event & Partial<Asked>): void {
    const { context, callback, subscribe } = event;
    // What these settings ask themselves goes to those around them.
    if (context !== settingsContext || !callback || event.composedPath()[0] === this) return;
    event.stopPropagation();
    // The same for whoever asks again.
    let leave = this.#heard.get(callback);
    if (subscribe && !leave) this.#heard.set(callback, (leave = () => this.#heard.delete(callback)));
    callback(this.settings, leave);
  }
}
