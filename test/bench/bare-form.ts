import { html, LitElement, type TemplateResult } from 'lit';

/** The floor that first render is measured against: the fields of the objection, in Lit, and nothing else. */
class BareForm extends LitElement {
  override render(): TemplateResult {
    return html`
      <form>
        <label>Email address <input type="email" name="email" autocomplete="email" /></label>
        <label>Telephone number <input type="tel" name="phone" autocomplete="tel" /></label>
        <label>Postal address <textarea name="postal" autocomplete="street-address"></textarea></label>
        <label>Full name <input name="name" autocomplete="name" /></label>
        <fieldset>
          <legend>What to stop</legend>
          ${['email', 'phone', 'post', 'social'].map(
            (channel) => html`<label><input type="checkbox" name="channels" value=${channel} /> ${channel}</label>`,
          )}
        </fieldset>
        <button>Send</button>
      </form>
    `;
  }
}

customElements.define('bare-form', BareForm);
