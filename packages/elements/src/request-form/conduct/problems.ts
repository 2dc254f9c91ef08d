import type { ProblemError } from '@clarion-privacy/protocol';
import type { FieldErrors, FieldId } from '../form-values.ts';

const FIELDS: readonly FieldId[] = ['email', 'phone', 'postal', 'name', 'channels', 'companies'];

/** The field that a problem's pointer (`#/subject/email`, `#/companies/0`) speaks of. */
export function fieldOf(pointer: string): FieldId | undefined {
  const [, first, second] = pointer.replace(/^#/, '').split('/');
  if (first !== 'subject') return FIELDS.find((field) => field === first);
  // Of no detail in particular: none was given that the server could use.
  return second ? FIELDS.find((field) => field === second) : 'email';
}

/** The problems that the person can mend, each by its field and in the server's words. */
export function errorsOf(problems: readonly ProblemError[]): FieldErrors {
  const errors: Partial<Record<FieldId, string>> = {};
  for (const { pointer, detail } of problems) {
    const field = fieldOf(pointer);
    if (field) errors[field] ??= detail;
  }
  return errors;
}
