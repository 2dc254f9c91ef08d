import { css, html, type TemplateResult } from 'lit';
import { ClarionElement } from './clarion-element.ts';
import { settingsContext, type SettingsListener, type SettingsRequest } from './settings.ts';

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
  readonly #listeners = new Map<SettingsListener, () => void>();

  constructor() {
    super();
    this.addEventListener('context-request', (event) => {
      const { context, contextTarget, callback, subscribe } = event as Event & SettingsRequest;
      // Its own question is for the settings around it.
      if (context !== settingsContext || contextTarget === this) return;
      event.stopPropagation();
      const leave = this.#listeners.get(callback) ?? ((): void => void this.#listeners.delete(callback));
      if (subscribe) this.#listeners.set(callback, leave);
      callback(this.settings, leave);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Elements inside may have asked before these settings were there.
    const said = { context: settingsContext, contextTarget: this };
    this.dispatchEvent(Object.assign(new Event('context-provider', { bubbles: true, composed: true }), said));
    // And those that came along inside a moved part ask before the first update.
    this.willUpdate();
  }

  protected override willUpdate(): void {
    this.#listeners.forEach((leave, listener) => listener(this.settings, leave));
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
