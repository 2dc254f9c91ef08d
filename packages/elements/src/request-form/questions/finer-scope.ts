import { html, type TemplateResult } from 'lit';
import { choice, type Choice } from './choice.ts';
import type { FormView } from './field.ts';
import { scopeMessages } from './scope-messages.ts';
import { scopeOf } from './scope-values.ts';

/** Which channels, or which companies. */
export function finerScope(form: FormView, name: 'channels' | 'companies'): TemplateResult {
  const { data } = form;
  const { companies, channels } = form.figures!;
  const say = form.words('scope', scopeMessages);
  const chosen: readonly string[] = scopeOf(data)[name];
  const choices: readonly Choice[] =
    name === 'channels'
      ? channels.map((value) => ({ value, label: say.channels[value] }))
      : companies.map(({ id, name: label, tradingNameOf: whole }) => ({
          value: id,
          label,
          hint: whole && say.companies.tradingNameOf(companies.find((other) => other.id === whole)?.name ?? whole),
        }));
  return html`<div class="inset">
    ${choices.map((each, index) => choice('checkbox', name, each, chosen.includes(each.value), !index && name))}
  </div>`;
}
