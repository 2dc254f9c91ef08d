import type { LinkSubject } from './link.ts';

/** Between fields; no address and no id holds a line feed. */
const SEPARATOR = '\n';
const EXPIRY_BYTES = 4;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What a token encrypts: the second of its expiry where it has one, then the fields, empty ones at the end left off. */
export function encodePayload(subject: LinkSubject, expiresAt: Date | undefined): Uint8Array {
  const { email, company = '', list = '', campaign = '' } = subject;
  const fields = encoder.encode([email, company, list, campaign].join(SEPARATOR).trimEnd());
  if (!expiresAt) return fields;
  const payload = new Uint8Array(EXPIRY_BYTES + fields.length);
  new DataView(payload.buffer).setUint32(0, Math.floor(expiresAt.getTime() / 1000));
  payload.set(fields, EXPIRY_BYTES);
  return payload;
}

/** The reverse; undefined where the bytes are none of ours. */
export function decodePayload(
  payload: Uint8Array,
  expires: boolean,
): { readonly subject: LinkSubject; readonly expiresAt: Date | undefined } | undefined {
  if (expires && payload.length < EXPIRY_BYTES) return undefined;
  const expiresAt = expires
    ? new Date(new DataView(payload.buffer, payload.byteOffset).getUint32(0) * 1000)
    : undefined;
  let fields: string[];
  try {
    fields = decoder.decode(expires ? payload.subarray(EXPIRY_BYTES) : payload).split(SEPARATOR);
  } catch {
    return undefined;
  }
  const [email = '', company = '', list = '', campaign = ''] = fields;
  if (email === '' || fields.length > 4) return undefined;
  const subject = {
    email,
    ...(company === '' ? {} : { company }),
    ...(list === '' ? {} : { list }),
    ...(campaign === '' ? {} : { campaign }),
  };
  return { subject, expiresAt };
}
