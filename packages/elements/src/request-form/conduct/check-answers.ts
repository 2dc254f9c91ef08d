import { html, type TemplateResult } from 'lit';
import type { FieldId } from '../form-values.ts';
import type { FormView } from '../questions/field.ts';
import type { LaterPage, RightLater } from '../rights/right-definition.ts';
import { conductMessages } from './messages.ts';
import { tidied } from './request-body.ts';
import { labelOf } from './validation.ts';

/** A last look at the answers before they are sent, each with a way to change it. */
export function checkAnswers(
  form: FormView,
  pages: readonly LaterPage[],
  later: RightLater,
  change: (page: LaterPage, field: FieldId) => void,
): TemplateResult {
  const { data } = form;
  const words = form.words('conduct', conductMessages).check;
  const row = (page: LaterPage, field: FieldId): TemplateResult | string => {
    const text = tidied(data, field);
    // What was left empty has nothing to be checked, unless that is itself an answer.
    if (!text && field !== 'message') return '';
    const label = labelOf(form, field, later);
    return html`<div>
      <dt>${label}</dt>
      <dd class="lines">${later.choices?.[field]?.[text] ?? (text || words.empty)}</dd>
      <dd><button type="button" class="link" @click=${() => change(page, field)}>${words.change}<span class="unseen"> ${label}</span></button></dd>
    </div>`;
  };
  return html`<dl class="answers">${pages.map((page) => page.fields.map((field) => row(page, field)))}</dl>`;
}
