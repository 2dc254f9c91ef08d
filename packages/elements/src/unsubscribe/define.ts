import { ClarionUnsubscribe } from './unsubscribe.ts';

// Another copy of this file may have come first; its registration stands.
if (!customElements.get('clarion-unsubscribe')) customElements.define('clarion-unsubscribe', ClarionUnsubscribe);

declare global {
  interface HTMLElementTagNameMap {
    'clarion-unsubscribe': ClarionUnsubscribe;
  }
}
