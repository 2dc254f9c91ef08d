import { ClarionNotice } from './notice.ts';

// Another copy of this file may have come first; its registration stands.
if (!customElements.get('clarion-notice')) customElements.define('clarion-notice', ClarionNotice);

declare global {
  interface HTMLElementTagNameMap {
    'clarion-notice': ClarionNotice;
  }
}
