import { html, nothing, type TemplateResult } from 'lit';
import type { FieldErrors, FieldId } from '../form-values.ts';
import type { ClarionRequestForm } from '../request-form.ts';
import { conductMessages } from './messages.ts';

/** What stands above a form that was not sent, each in the language of the moment. It takes the focus, so that it is read out. */
export interface Summary {
  readonly errors: () => FieldErrors;
  /** A problem that no field of the form can mend. */
  readonly general?: (() => string) | undefined;
  /** Other ways, where sending again may not help. */
  readonly ways?: (() => TemplateResult) | undefined;
}

/** Links to each field that has a problem; following one puts the focus into the field. */
export function errorSummary(
  form: Pick<ClarionRequestForm, 'headingLevel' | 'words'>,
  { errors: told, general, ways }: Summary,
  order: readonly FieldId[],
): TemplateResult {
  const errors = told();
  return html`<div class="summary" id="summary" role="group" aria-labelledby="problem" tabindex="-1">
    <div class="heading" id="problem" role="heading" aria-level=${form.headingLevel}>${form.words('conduct', conductMessages).problem}</div>
    ${general ? html`<p>${general()}</p>` : nothing}
    <ul ?hidden=${!order.some((id) => errors[id])}>
      ${order.map((id) => (errors[id] ? html`<li><a href="#${id}" @click=${goTo}>${errors[id]}</a></li>` : nothing))}
    </ul>
    ${ways?.() ?? nothing}
  </div>`;
}

/** A fragment does not reach into a shadow root, so the link moves the focus itself. */
function goTo(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const root = link.getRootNode() as ShadowRoot;
  const control = root.getElementById(link.hash.slice(1)) as HTMLInputElement;
  // The label first: a browser that scrolls to the control alone hides its question under the edge.
  (/^(checkbox|radio)$/.test(control.type) ? control.closest('fieldset') : control.labels?.[0])?.scrollIntoView();
  control.focus({ preventScroll: true });
}
