import type { TemplateResult } from 'lit';
import { textOf } from '../text-of.ts';
import type { FieldId } from '../form-values.ts';
import { choice, type Choice } from './choice.ts';
import type { FormView } from './field.ts';
import { group } from './group.ts';

/** One of several. */
export const radios = (form: FormView, id: FieldId, legend: string, choices: readonly Choice[]): TemplateResult =>
  group(
    form,
    id,
    legend,
    choices.map((each, index) => choice('radio', id, each, textOf(form.data, id) === each.value, !index && id)),
  );
