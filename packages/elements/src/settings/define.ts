import { ClarionSettings } from './clarion-settings.ts';

// Another copy of this file may have come first; its registration stands.
if (!customElements.get('clarion-settings')) customElements.define('clarion-settings', ClarionSettings);

declare global {
  interface HTMLElementTagNameMap {
    'clarion-settings': ClarionSettings;
  }
}
