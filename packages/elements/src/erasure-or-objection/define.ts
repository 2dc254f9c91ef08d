import { ClarionErasureOrObjection } from './erasure-or-objection.ts';

// Another copy of this file may have come first; its registration stands.
if (!customElements.get('clarion-erasure-or-objection')) {
  customElements.define('clarion-erasure-or-objection', ClarionErasureOrObjection);
}

declare global {
  interface HTMLElementTagNameMap {
    'clarion-erasure-or-objection': ClarionErasureOrObjection;
  }
}
