import { html, type TemplateResult } from 'lit';

/** An enquiry form as a web developer has it, for tests and the accessibility sweep alike. */
const form = (control: TemplateResult): TemplateResult => html`<form id="enquiry" action="about:blank">
  <p><label>Email address <input name="email" type="email" autocomplete="email" /></label></p>
  ${control}
  <button>Send</button>
</form>`;

export const examples = {
  /** In one line, on the site of one company. */
  blank: (): TemplateResult => form(html`<clarion-acknowledgement company="ccs" site="ccs"></clarion-acknowledgement>`),

  /** The site asks that it be acknowledged. */
  required: (): TemplateResult => form(html`<clarion-acknowledgement company="ccs" required></clarion-acknowledgement>`),

  /** With the native controls that serve a page without scripts. */
  'over native controls': (): TemplateResult =>
    form(html`<clarion-acknowledgement>
      <label><input type="checkbox" name="acknowledgement" value="yes" /> I have read the privacy notice</label>
      <input type="hidden" name="acknowledgement-version" value="2018-05-10" />
      <label><input type="checkbox" name="acknowledgement-refusals" value="post" /> No marketing by post</label>
    </clarion-acknowledgement>`),

  /** Inside a fieldset that is turned off. */
  disabled: (): TemplateResult => form(html`<fieldset disabled><clarion-acknowledgement required></clarion-acknowledgement></fieldset>`),
};
