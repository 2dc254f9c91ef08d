import { requestSchema } from '@clarion-privacy/protocol';
import type { ProblemError, Request } from '@clarion-privacy/protocol';
import type { FormFields } from '../http/form-fields.ts';
import { pointerTo, validate } from '../http/validation.ts';

/** Fields of the person among the flat fields of a form. */
const SUBJECT_FIELDS: ReadonlySet<string> = new Set(['name', 'email', 'phone', 'postal']);
/** Fields that a form may send more than once. */
const LIST_FIELDS: ReadonlySet<string> = new Set(['channels', 'companies']);

/** A request, or its mistakes. */
export type ReadRequest = { readonly value: Request } | { readonly errors: readonly ProblemError[] };

export const readRequest = (body: unknown): ReadRequest => validate(requestSchema, body);

/** Reads a form's flat fields as the request that they stand for; an empty field was left out. */
export const readFormRequest = (fields: FormFields): ReadRequest => {
  const body = new Map<string, unknown>();
  const subject = new Map<string, unknown>();
  const errors: ProblemError[] = [];
  for (const [name, value] of fields) {
    if (value.trim() === '') continue;
    // A form is flat: the name is ours to fill.
    if (name === 'subject') {
      errors.push({ pointer: '#/subject', detail: 'Leave this field out: send name, email, phone or postal.' });
      continue;
    }
    const part = SUBJECT_FIELDS.has(name) ? subject : body;
    if (LIST_FIELDS.has(name)) {
      part.set(name, [...((part.get(name) as string[] | undefined) ?? []), value]);
    } else if (part.has(name)) {
      errors.push({ pointer: pointerTo([name]), detail: 'Send this field once.' });
    } else {
      part.set(name, value);
    }
  }
  body.set('subject', Object.fromEntries(subject));
  if (errors.length > 0) return { errors };
  return readRequest(Object.fromEntries(body));
};
