import '../notice/define.ts';
import { ClarionPrivacy } from './privacy.ts';

// Another copy of this file may have come first; its registration stands.
if (!customElements.get('clarion-privacy')) customElements.define('clarion-privacy', ClarionPrivacy);

declare global {
  interface HTMLElementTagNameMap {
    'clarion-privacy': ClarionPrivacy;
  }
}
