import { html, nothing, type TemplateResult } from 'lit';
import type { Channel, NoticeFigures } from '@clarion-privacy/notice';
import type { Detail, FieldErrors, FieldId, FormValues } from './form-values.ts';
import type { Messages } from './messages.ts';
import type { Ask, RightDefinition } from './rights/right-definition.ts';
import { neededDetails } from './validation.ts';

/** What the questions of a form are drawn from. */
export interface FieldsView {
  readonly words: Messages;
  readonly definition: RightDefinition;
  readonly figures: NoticeFigures;
  readonly values: FormValues;
  readonly errors: FieldErrors;
  /** The optional details that the person asked to add. */
  readonly revealed: ReadonlySet<Detail>;
  /** The address that was probably meant. */
  readonly suggestion: string | undefined;
  reveal(detail: Detail): void;
  takeSuggestion(): void;
}

/** One template for each group of questions. */
export const questions: Readonly<Record<Ask, (view: FieldsView) => TemplateResult>> = {
  channels: (view) => {
    const { words, figures, values } = view;
    const all = new Intl.ListFormat(words.language).format(figures.channels.map((channel) => words.channels[channel]));
    return scope(view, 'channels', values.someChannels, all[0] + all.slice(1).toLowerCase(),
      figures.channels.map((channel: Channel) => ({
        value: channel,
        label: words.channels[channel],
        chosen: values.channels.includes(channel),
      })),
    );
  },

  companies: (view) => {
    const { words, figures, values } = view;
    const nameOf = (id: string): string => figures.companies.find((company) => company.id === id)?.name ?? id;
    return scope(view, 'companies', values.someCompanies, figures.organisation.name,
      figures.companies.map(({ id, name, tradingNameOf }) => ({
        value: id,
        label: name,
        hint: tradingNameOf && words.companies.tradingNameOf(nameOf(tradingNameOf)),
        chosen: values.companies.includes(id),
      })),
    );
  },

  details: (view) => {
    const { words, definition, values, revealed } = view;
    const needed = neededDetails(values);
    const shown = (detail: 'phone' | 'postal'): boolean =>
      revealed.has(detail) || needed.includes(detail) || values[detail] !== '';
    const optional = (detail: Detail): boolean => needed.length > 0 && !needed.includes(detail);
    const reason = (detail: Detail, why: string): string | undefined => (needed.includes(detail) ? why : undefined);
    const { phoneReason, postalReason, addPhone, addPostal, nameHint } = words.details;
    const add = (detail: Detail, label: string): TemplateResult =>
      html`<button type="button" class="link" @click=${() => view.reveal(detail)}>${label}</button>`;
    return html`<fieldset aria-describedby=${needed.length ? nothing : 'details-hint'}>
      <legend>${words.details.legend}</legend>
      ${needed.length ? nothing : html`<p class="hint" id="details-hint">${definition.words.detailsHint}</p>`}
      ${field(view, 'email', optional('email'), undefined)}
      ${shown('phone') ? field(view, 'phone', optional('phone'), reason('phone', phoneReason)) : nothing}
      ${shown('postal') ? field(view, 'postal', optional('postal'), reason('postal', postalReason)) : nothing}
      ${shown('phone') && shown('postal')
        ? nothing
        : html`<p class="adds">
            ${shown('phone') ? nothing : add('phone', addPhone)} ${shown('postal') ? nothing : add('postal', addPostal)}
          </p>`}
      ${field(view, 'name', true, nameHint)}
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
  { words, errors }: FieldsView,
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
    ${errorLine(words, group, error)} ${choice('radio', `${group}-scope`, !some, whole)}
    ${choice('radio', `${group}-scope`, false, part)}
    <div class="inset" ?hidden=${!some}>
      ${choices.map((each, index) => choice('checkbox', group, some && !index, each))}
    </div>
  </fieldset>`;
}

const INPUTS = {
  email: ['email', 'email'],
  phone: ['tel', 'tel'],
  name: ['text', 'name'],
} as const;

function field(view: FieldsView, id: Detail, optional: boolean, hint: string | undefined): TemplateResult {
  const { words, values, errors, suggestion } = view;
  const error = errors[id];
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || nothing;
  const wrong = error ? 'true' : nothing;
  return html`<div class="field ${error ? 'wrong' : ''}">
    <label for=${id}>${words.details[id]}${optional ? html` <span>${words.optional}</span>` : nothing}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${errorLine(words, id, error)}
    ${id === 'postal'
      ? html`<textarea
          id="postal"
          name="postal"
          rows="4"
          autocomplete="street-address"
          aria-describedby=${described}
          aria-invalid=${wrong}
          .value=${values.postal}
        ></textarea>`
      : html`<input
          id=${id}
          name=${id}
          type=${INPUTS[id][0]}
          autocomplete=${INPUTS[id][1]}
          autocapitalize=${id === 'email' ? 'none' : nothing}
          spellcheck="false"
          aria-describedby=${described}
          aria-invalid=${wrong}
          .value=${values[id]}
        />`}
    ${id === 'email'
      ? html`<div role="status">
          ${suggestion
            ? html`<p class="suggestion">
                ${words.suggestion(suggestion)}
                <button type="button" class="link" @click=${() => view.takeSuggestion()}>
                  ${words.useSuggestion(suggestion)}
                </button>
              </p>`
            : nothing}
        </div>`
      : nothing}
  </div>`;
}

const errorLine = (words: Messages, id: FieldId, error: string | undefined): TemplateResult | typeof nothing =>
  error
    ? html`<p class="error" id="${id}-error"><span class="unseen">${words.errorPrefix}</span>${error}</p>`
    : nothing;
