import { html, nothing, type TemplateResult } from 'lit';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { Detail, FieldErrors, FieldId, FormValues } from './form-values.ts';
import { messages as words } from './messages.ts';
import type { Ask, RightDefinition } from './rights/right-definition.ts';

/** What the questions of a form are drawn from. */
export interface FieldsView {
  readonly definition: RightDefinition;
  readonly figures: NoticeFigures;
  readonly values: FormValues;
  /** The details that the chosen channels cannot do without. */
  readonly needed: readonly Detail[];
  readonly errors: FieldErrors;
  /** The message by a field. */
  readonly error: (id: FieldId) => TemplateResult | undefined;
  /** The optional details that the person asked to add. */
  readonly revealed: ReadonlySet<Detail>;
  /** What stands below the email address. */
  readonly suggestion: TemplateResult | undefined;
  reveal(detail: Detail): void;
}

/** One template for each group of questions. */
export const questions: Readonly<Record<Ask, (view: FieldsView) => TemplateResult>> = {
  channels: (view) => {
    const choices = view.figures.channels.map((channel) => ({
      value: channel,
      label: words.channels[channel],
      chosen: view.values.channels.includes(channel),
    }));
    const all = choices.map(({ label }) => label).join(', ');
    return scope(view, 'channels', view.values.someChannels, all, choices);
  },

  companies: (view) => {
    const { organisation, companies } = view.figures;
    const choices = companies.map(({ id, name, tradingNameOf }) => ({
      value: id,
      label: name,
      hint: tradingNameOf && words.companies.tradingNameOf(companies.find((other) => other.id === tradingNameOf)?.name),
      chosen: view.values.companies.includes(id),
    }));
    return scope(view, 'companies', view.values.someCompanies, organisation.name, choices);
  },

  details: (view) => {
    const { definition, values, revealed, needed } = view;
    const { legend, add, hint } = words.details;
    const addable = (['phone', 'postal'] as const).filter(
      (id) => !revealed.has(id) && !needed.includes(id) && !values[id],
    );
    const ask = (id: Detail): TemplateResult | typeof nothing => {
      if (addable.some((other) => other === id)) return nothing;
      const optional = id === 'name' || (needed.length > 0 && !needed.includes(id));
      return field(view, id, optional, id === 'name' || needed.includes(id) ? hint[id as keyof typeof hint] : undefined);
    };
    return html`<fieldset aria-describedby="details-hint">
      <legend>${legend}</legend>
      <p class="hint" id="details-hint">${needed.length ? nothing : definition.words.detailsHint}</p>
      ${(['email', 'phone', 'postal'] as const).map(ask)}
      <p class="adds">
        ${addable.map(
          (id) => html`<button type="button" class="link" @click=${() => view.reveal(id)}>${add[id]}</button>`,
        )}
      </p>
      ${ask('name')}
    </fieldset>`;
  },
};

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly chosen: boolean;
}

/** All, which is the default, or only some. */
function scope(
  { errors, error: line }: FieldsView,
  group: 'channels' | 'companies',
  some: boolean,
  all: string,
  choices: readonly Choice[],
): TemplateResult {
  const own = words[group];
  const error = errors[group];
  const choice = (type: string, name: string, first: boolean, { value, label, hint, chosen }: Choice): TemplateResult =>
    html`<label class="choice"
      ><input type=${type} id=${first ? group : nothing} name=${name} value=${value} .checked=${chosen} /><span
        >${label}${hint ? html`<span class="hint">${hint}</span>` : nothing}</span
      ></label
    >`;
  const whole = { value: 'all', label: own.all, hint: all, chosen: !some };
  const part = { value: 'some', label: own.some, chosen: some };
  return html`<fieldset class=${error ? 'wrong' : nothing} aria-describedby=${error ? `${group}-error` : nothing}>
    <legend>${own.legend}</legend>
    ${line(group)} ${choice('radio', `${group}-scope`, !some, whole)}
    ${choice('radio', `${group}-scope`, false, part)}
    <div class="inset" ?hidden=${!some}>
      ${choices.map((each, index) => choice('checkbox', group, some && !index, each))}
    </div>
  </fieldset>`;
}

function field(view: FieldsView, id: Detail, optional: boolean, hint: string | undefined): TemplateResult {
  const { errors, suggestion } = view;
  const error = errors[id];
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || nothing;
  const wrong = error ? 'true' : nothing;
  const kind = id === 'phone' ? 'tel' : id;
  return html`<div class="field ${error ? 'wrong' : ''}">
    <label for=${id}>${words.details.label[id]}${optional ? words.optional : ''}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${view.error(id)}
    ${id === 'postal'
      ? html`<textarea
          id="postal"
          name="postal"
          rows="4"
          autocomplete="street-address"
          aria-describedby=${described}
          aria-invalid=${wrong}
        ></textarea>`
      : html`<input
          id=${id}
          name=${id}
          type=${id === 'name' ? 'text' : kind}
          autocomplete=${kind}
          spellcheck="false"
          aria-describedby=${described}
          aria-invalid=${wrong}
        />`}
    ${id === 'email' ? html`<div role="status">${suggestion}</div>` : nothing}
  </div>`;
}
