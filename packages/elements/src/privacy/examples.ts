import { html, type TemplateResult } from 'lit';

/** States of the centre, for tests, demo and accessibility sweep alike. */
export const examples = {
  /** As a micro site embeds it, with a plain form for a page without scripts. */
  embedded: (): TemplateResult => html`<clarion-privacy endpoint="https://privacy.example.com" company="ccm" site="ccm">
    <form method="post" action="https://privacy.example.com/v1/requests"><label>Email <input name="email" /></label></form>
  </clarion-privacy>`,

  /** Without a backend: the form makes a message ready. */
  bare: (): TemplateResult => html`<clarion-privacy></clarion-privacy>`,

  /** The form's file does not come. */
  formless: (): TemplateResult => html`<clarion-privacy .loadForm=${() => Promise.reject(new Error('offline'))}></clarion-privacy>`,

  /** The form's file is still on its way. */
  waiting: (): TemplateResult => html`<clarion-privacy .loadForm=${() => new Promise(() => undefined)}></clarion-privacy>`,
};
