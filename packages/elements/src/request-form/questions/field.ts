import { html, nothing, type TemplateResult } from 'lit';
import type { FieldId } from '../form-values.ts';
import { messages } from '../messages.ts';
import type { ClarionRequestForm } from '../request-form.ts';

/** What the questions of a form are drawn from. */
export type FormView = Pick<ClarionRequestForm, 'conduct' | 'data' | 'figures' | 'focusOn' | 'language' | 'load' | 'locales' | 'revealed' | 'spell' | 'words'>;

/** One text to type. */
export interface TextField {
  readonly id: FieldId;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
  /** Lines of a longer text. */
  readonly rows?: number | undefined;
  /** WCAG 1.3.5: only where the person's own is asked. */
  readonly autocomplete?: string;
  readonly type?: string | undefined;
}

export function field(form: FormView, { id, label, hint, optional, rows, autocomplete, type }: TextField): TemplateResult {
  const { conduct } = form;
  const error = conduct?.errors[id];
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || nothing;
  const wrong = error ? 'true' : nothing;
  return html`<div class="field ${error ? 'wrong' : ''}">
    <label for=${id}>${label}${optional ? form.words('form', messages).optional : ''}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${conduct?.error(id)}
    ${rows
      ? html`<textarea
          id=${id}
          name=${id}
          rows=${rows}
          autocomplete=${autocomplete ?? nothing}
          aria-describedby=${described}
          aria-invalid=${wrong}
        ></textarea>`
      : html`<input
          id=${id}
          name=${id}
          type=${type ?? 'text'}
          autocomplete=${autocomplete ?? nothing}
          spellcheck="false"
          aria-describedby=${described}
          aria-invalid=${wrong}
        />`}
    ${type === 'email' ? html`<div role="status">${conduct?.suggestion(id)}</div>` : nothing}
  </div>`;
}
