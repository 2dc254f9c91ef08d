import { html, type TemplateResult } from 'lit';

/** Settings around elements, for tests and demo. */
export const examples = {
  /** Inner settings say one thing, and inherit the rest. */
  nested: (): TemplateResult => html`<clarion-settings endpoint="https://privacy.example.com" company="ccm" site="ccm" lang="en-GB">
    <clarion-settings company="ccs">
      <clarion-notice></clarion-notice>
    </clarion-settings>
  </clarion-settings>`,
};
