import { html, nothing, type TemplateResult } from 'lit';
import { textOf } from '../text-of.ts';
import type { Detail } from '../form-values.ts';
import { detailsMessages } from './details-messages.ts';
import { field, type FormView } from './field.ts';

/** What the browser may fill in, and which keyboard it shows. */
const KINDS = { email: 'email', phone: 'tel', postal: 'street-address', name: 'name' } as const;

/** Who asks, or whose data it is; `labelledBy` is the id of what stands instead of the legend. */
export function details(form: FormView, hint: string, labelledBy?: string, ofAnother?: boolean): TemplateResult {
  const { data, revealed } = form;
  const words = form.words('details', detailsMessages);
  // The details that the request cannot do without; where there are none, any one will do.
  const needed = form.conduct?.later.needed?.(data) ?? {};
  const any = !Object.keys(needed).length;
  const ask = (id: Detail): TemplateResult =>
    field(form, {
      id,
      label: words.label[id],
      optional: id === 'name' || !(any || needed[id]),
      hint: id === 'name' ? words.nameHint : needed[id],
      autocomplete: ofAnother ? 'off' : KINDS[id],
      type: id === 'name' ? undefined : KINDS[id],
      rows: id === 'postal' ? 4 : undefined,
    });
  const addable = (['phone', 'postal'] as const).filter((id) => !revealed.has(id) && !needed[id] && !textOf(data, id));
  return html`<fieldset aria-describedby="details-hint" aria-labelledby=${labelledBy ?? nothing}>
    ${labelledBy ? nothing : html`<legend>${words.legend}</legend>`}
    <p class="hint" id="details-hint">${any ? hint : nothing}</p>
    ${ask('email')}${(['phone', 'postal'] as const).map((id) => (addable.includes(id) ? nothing : ask(id)))}
    <p class="adds">
      ${addable.map(
        (id) =>
          html`<button
            type="button"
            class="link"
            @click=${() => form.focusOn(id)}
          >
            ${words.add[id]}
          </button>`,
      )}
    </p>
    ${ask('name')}
  </fieldset>`;
}
