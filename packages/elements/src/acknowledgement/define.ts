import { ClarionAcknowledgement } from './acknowledgement.ts';

// Another copy of this file may have come first; its registration stands.
if (!customElements.get('clarion-acknowledgement')) customElements.define('clarion-acknowledgement', ClarionAcknowledgement);

declare global {
  interface HTMLElementTagNameMap {
    'clarion-acknowledgement': ClarionAcknowledgement;
  }
}
