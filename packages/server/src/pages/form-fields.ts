import { html, raw } from 'hono/html';
import { RIGHTS } from '@clarion-privacy/protocol';
import type { Right } from '@clarion-privacy/protocol';
import type { FormFields } from '../http/form-fields.ts';
import type { Markup } from './page.ts';

/** The first value under a name. */
export const firstOf = (fields: FormFields, name: string): string | undefined => fields.find(([each]) => each === name)?.[1];

/** The right that a form is for, where it names one that there is. */
export const rightIn = (fields: FormFields): Right | undefined => RIGHTS.find((each) => each === firstOf(fields, 'right'));

/** What travels along unseen. */
export const hidden = (name: string, value: string | undefined): Markup | '' =>
  value ? html`<input type="hidden" name="${name}" value="${value}">` : '';

/** What was posted, and the first mistake of each field. */
export interface FieldState {
  readonly fields: FormFields;
  readonly errors: ReadonlyMap<string, string>;
}

export interface TextField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly limit: number;
  readonly type?: 'email' | 'tel';
  /** WCAG 1.3.5. */
  readonly autocomplete?: string;
  readonly optional?: boolean;
  /** More than one line. */
  readonly rows?: number;
}

/** A field with its label, its mistake, and what was typed into it. */
export const textField = (state: FieldState, field: TextField): Markup => {
  const { name, label, hint, limit, type, autocomplete, optional, rows } = field;
  const value = state.fields.find(([each]) => each === name)?.[1] ?? '';
  const attributes = html`id="${name}" name="${name}" maxlength="${limit}" ${
    autocomplete ? html`autocomplete="${autocomplete}"` : ''
  } ${state.errors.has(name) ? raw('aria-invalid="true"') : ''} ${describedBy(state, name, hint !== undefined)}`;
  return html`
<div class="field ${wrongClass(state, name)}">
<label for="${name}">${label}${optional ? html` <span class="optional">(optional)</span>` : ''}</label>
${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}
${errorOf(state, name)}
${
  rows
    ? html`<textarea rows="${rows}" ${attributes}>
${value}</textarea>`
    : html`<input ${type ? html`type="${type}"` : ''} value="${value}" spellcheck="false" ${attributes}>`
}
</div>`;
};

export interface Choices {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  /** One of the options rather than any number. */
  readonly single?: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Boxes to tick, as they were ticked. The first carries the field's name as its id, for links to it. */
export const choices = (state: FieldState, { name, legend, hint, single, options }: Choices): Markup => {
  const chosen = new Set(state.fields.filter(([each]) => each === name).map(([, value]) => value));
  return html`
<fieldset class="${wrongClass(state, name)}" ${describedBy(state, name, hint !== undefined)}>
<legend>${legend}</legend>
${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}
${errorOf(state, name)}
${options.map(({ value, label }, index) => {
  const id = index === 0 ? name : `${name}-${value}`;
  return html`<div class="choice"><input type="${single ? 'radio' : 'checkbox'}" id="${id}" name="${name}" value="${value}" ${
    chosen.has(value) ? raw('checked') : ''
  }><label for="${id}">${label}</label></div>`;
})}
</fieldset>`;
};

export const wrongClass = (state: FieldState, name: string): string => (state.errors.has(name) ? 'wrong' : '');

export const describedBy = (state: FieldState, name: string, hinted: boolean): Markup | '' => {
  const ids = [...(hinted ? [`${name}-hint`] : []), ...(state.errors.has(name) ? [`${name}-error`] : [])];
  return ids.length > 0 ? html`aria-describedby="${ids.join(' ')}"` : '';
};

const errorOf = (state: FieldState, name: string): Markup | '' => {
  const error = state.errors.get(name);
  return error ? html`<p class="error" id="${name}-error">${error}</p>` : '';
};
