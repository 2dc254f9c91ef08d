import { ContextProvider } from '@lit/context';
import { css, html, type TemplateResult } from 'lit';
import { ClarionElement } from './clarion-element.ts';
import { settingsContext } from './settings.ts';

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

  readonly #provider = new ContextProvider(this, { context: settingsContext, initialValue: {} });

  override connectedCallback(): void {
    super.connectedCallback();
    // Elements inside ask before the first update.
    this.#provider.setValue(this.settings);
  }

  protected override willUpdate(): void {
    this.#provider.setValue(this.settings);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
