import { html, nothing, type TemplateResult } from 'lit';

/** Something to tick. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** One box or radio; `id` is what a link to the question leads to. */
export const choice = (
  type: 'radio' | 'checkbox',
  name: string,
  { value, label, hint }: Choice,
  chosen: boolean,
  id?: string | false,
): TemplateResult =>
  html`<label class="choice"
    ><input type=${type} id=${id || nothing} name=${name} value=${value} .checked=${chosen} /><span
      >${label}${hint ? html`<span class="hint">${hint}</span>` : nothing}</span
    ></label
  >`;
