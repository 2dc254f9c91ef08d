import { acknowledgementSchema } from '@clarion-privacy/protocol';
import type { Acknowledgement, ProblemError } from '@clarion-privacy/protocol';
import type { FormFields } from '../http/form-fields.ts';
import { pointerTo, validate } from '../http/validation.ts';
import { IDENTIFIER_KINDS } from '../suppression/identifier.ts';
import { identify } from '../suppression/identify.ts';

/** An acknowledgement, or its mistakes. */
export type ReadAcknowledgement = { readonly value: Acknowledgement } | { readonly errors: readonly ProblemError[] };

export const readAcknowledgement = (body: unknown): ReadAcknowledgement => validate(acknowledgementSchema, body);

/**
 * Reads a form's flat fields. Nobody sees the answer to a page that is being left: a contact detail that cannot be read
 * is left out, so that the rest still counts.
 */
export const readFormAcknowledgement = (fields: FormFields): ReadAcknowledgement => {
  const body = new Map<string, unknown>();
  const subject = new Map<string, string>();
  const errors: ProblemError[] = [];
  for (const [name, value] of fields) {
    if (value.trim() === '') continue;
    const isDetail = (IDENTIFIER_KINDS as readonly string[]).includes(name);
    const part: Map<string, unknown> = isDetail ? subject : body;
    if (name === 'refuses') part.set(name, [...((part.get(name) as string[] | undefined) ?? []), value]);
    else if (part.has(name)) errors.push({ pointer: pointerTo([name]), detail: 'Send this field once.' });
    else if (name === 'subject') errors.push({ pointer: '#/subject', detail: 'Leave this field out: send email, phone or postal.' });
    else part.set(name, value);
  }
  if (errors.length > 0) return { errors };
  body.set('acknowledged', body.get('acknowledged') === 'yes');
  const readable = Object.fromEntries([...subject].filter(([kind, text]) => isReadable(kind, text)));
  return readAcknowledgement({ ...Object.fromEntries(body), ...(Object.keys(readable).length > 0 && { subject: readable }) });
};

const isReadable = (kind: string, text: string): boolean =>
  acknowledgementSchema.shape.subject.safeParse({ [kind]: text }).success && identify({ [kind]: text }).unreadable.length === 0;
