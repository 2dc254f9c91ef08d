import { ClarionRequestForm } from './request-form.ts';

// Another copy of this file may have come first; its registration stands.
if (!customElements.get('clarion-request-form')) customElements.define('clarion-request-form', ClarionRequestForm);

declare global {
  interface HTMLElementTagNameMap {
    'clarion-request-form': ClarionRequestForm;
  }
}
