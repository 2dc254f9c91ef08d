import { LitElement, html } from 'lit2';

customElements.define(
  'other-lit',
  class extends LitElement {
    render() {
      return html`<p>Painted by another Lit</p>`;
    }
  },
);
