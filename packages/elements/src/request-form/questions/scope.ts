import { html, type TemplateResult } from 'lit';
import { textOf } from '../text-of.ts';
import { choice } from './choice.ts';
import type { FormView } from './field.ts';
import { group } from './group.ts';
import { scopeMessages } from './scope-messages.ts';

/** How much an objection covers: all, which is the default, or only some, which the conduct then asks in full. */
export function scope(form: FormView, name: 'channels' | 'companies', all: string): TemplateResult {
  const own = form.words('scope', scopeMessages)[name];
  const some = textOf(form.data, `${name}-scope`) === 'some';
  return group(
    form,
    name,
    own.legend,
    html`${choice('radio', `${name}-scope`, { value: 'all', label: own.all, hint: all }, !some, !some && name)}
    ${choice('radio', `${name}-scope`, { value: 'some', label: own.some }, some)}
    ${some ? form.conduct?.later.finer?.(form, name) : ''}`,
  );
}
