import { html, nothing, type TemplateResult } from 'lit';
import type { FieldId } from '../form-values.ts';
import type { FormView } from './field.ts';

/** Choices under one question, with what is wrong with them. */
export function group({ conduct }: FormView, id: FieldId, legend: string, choices: unknown): TemplateResult {
  const error = conduct?.errors[id];
  return html`<fieldset class=${error ? 'wrong' : nothing} aria-describedby=${error ? `${id}-error` : nothing}>
    <legend>${legend}</legend>
    ${conduct?.error(id)} ${choices}
  </fieldset>`;
}
