import { ClarionRequestStatus } from './request-status.ts';

// Another copy of this file may have come first; its registration stands.
if (!customElements.get('clarion-request-status')) customElements.define('clarion-request-status', ClarionRequestStatus);

declare global {
  interface HTMLElementTagNameMap {
    'clarion-request-status': ClarionRequestStatus;
  }
}
