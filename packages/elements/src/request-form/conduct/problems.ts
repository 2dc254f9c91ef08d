import type { ProblemError } from '@clarion-privacy/protocol';
import type { FieldErrors, FieldId } from '../form-values.ts';

/** The field that a problem's pointer (`#/subject/email`, `#/companies/0`) speaks of, among those of a form. */
function fieldOf(pointer: string, fields: readonly FieldId[]): FieldId | undefined {
  const [, first = '', second] = pointer.replace(/^#/, '').split('/');
  // Of no detail in particular: none was given that the server could use.
  const name = first === 'subject' ? (second ?? 'email') : first === 'representative' ? `${first}-${second ?? 'name'}` : first;
  return fields.find((field) => field === name);
}

/** The problems that the person can mend, each by its field and in the server's words. */
export function errorsOf(problems: readonly ProblemError[], fields: readonly FieldId[]): FieldErrors {
  const errors: Partial<Record<FieldId, string>> = {};
  for (const { pointer, detail } of problems) {
    const field = fieldOf(pointer, fields);
    if (field) errors[field] ??= detail;
  }
  return errors;
}
