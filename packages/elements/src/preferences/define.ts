import { ClarionPreferences } from './preferences.ts';

// Another copy of this file may have come first; its registration stands.
if (!customElements.get('clarion-preferences')) customElements.define('clarion-preferences', ClarionPreferences);

declare global {
  interface HTMLElementTagNameMap {
    'clarion-preferences': ClarionPreferences;
  }
}
