import { html, type TemplateResult } from 'lit';
import { choice, type Choice } from './choice.ts';
import type { FormView } from './field.ts';
import { scopeMessages } from './scope-messages.ts';
import { scopeOf } from './scope-values.ts';

const tradingNameOf = (company = ''): string => `A trading name of ${company}`;

/** Which channels, or which companies. */
export function finerScope({ figures, data }: FormView, name: 'channels' | 'companies'): TemplateResult {
  const { companies, channels } = figures!;
  const chosen: readonly string[] = scopeOf(data)[name];
  const choices: readonly Choice[] =
    name === 'channels'
      ? channels.map((value) => ({ value, label: scopeMessages.channels[value] }))
      : companies.map(({ id, name: label, tradingNameOf: whole }) => ({
          value: id,
          label,
          hint: whole && tradingNameOf(companies.find((other) => other.id === whole)?.name),
        }));
  return html`<div class="inset">
    ${choices.map((each, index) => choice('checkbox', name, each, chosen.includes(each.value), !index && name))}
  </div>`;
}
