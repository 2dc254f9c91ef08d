import { requestSchema } from '@clarion-privacy/protocol';
import type { ProblemError, Request } from '@clarion-privacy/protocol';
import type { FormFields } from '../http/form-fields.ts';
import { pointerTo, validate } from '../http/validation.ts';
import { missingWords } from '../pages/request-words.ts';

/** Fields of the person among the flat fields of a form. */
const SUBJECT_FIELDS: ReadonlySet<string> = new Set(['name', 'email', 'phone', 'postal']);
/** Fields of who asks for another. */
const REPRESENTATIVE = 'representative-';
/** Fields that a form may send more than once. */
const LIST_FIELDS: ReadonlySet<string> = new Set(['channels', 'companies']);

const FLAT = {
  subject: 'Leave this field out: send name, email, phone or postal.',
  representative: 'Leave this field out: send representative-name and the like.',
} as const;

/** A request, or its mistakes. */
export type ReadRequest = { readonly value: Request } | { readonly errors: readonly ProblemError[] };

export const readRequest = (body: unknown): ReadRequest => validate(requestSchema, body);

/** Reads a form's flat fields as the request that they stand for; an empty field was left out. */
export const readFormRequest = (fields: FormFields): ReadRequest => {
  const body = new Map<string, unknown>();
  const subject = new Map<string, unknown>();
  const representative = new Map<string, unknown>();
  const errors: ProblemError[] = [];
  for (const [name, value] of fields) {
    if (value.trim() === '') continue;
    // A form is flat: these names are ours to fill.
    if (name === 'subject' || name === 'representative') {
      errors.push({ pointer: pointerTo([name]), detail: FLAT[name] });
      continue;
    }
    const isRepresentative = name.startsWith(REPRESENTATIVE);
    const part = SUBJECT_FIELDS.has(name) ? subject : isRepresentative ? representative : body;
    const field = isRepresentative ? name.slice(REPRESENTATIVE.length) : name;
    if (LIST_FIELDS.has(name)) {
      part.set(name, [...((part.get(name) as string[] | undefined) ?? []), value]);
    } else if (part.has(field)) {
      errors.push({ pointer: pointerTo([name]), detail: 'Send this field once.' });
    } else {
      part.set(field, value);
    }
  }
  body.set('subject', Object.fromEntries(subject));
  if (representative.size > 0) body.set('representative', Object.fromEntries(representative));
  if (errors.length > 0) return { errors };
  const read = readRequest(Object.fromEntries(body));
  // Of the form alone: who asks in another way may say it later.
  const missing = body.has('message') ? undefined : missingWords(body.get('right'));
  if (missing === undefined) return read;
  return { errors: [...('errors' in read ? read.errors : []), { pointer: pointerTo(['message']), detail: missing }] };
};
