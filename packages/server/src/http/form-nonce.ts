import type { Random } from '../requests/reference.ts';
import type { FormFields } from './form-fields.ts';

/** The hidden field of our own forms that tells a second press of one form from a second word of a person. */
export const NONCE_FIELD = 'once';

const SHAPE = /^[\w-]{22}$/u;

/** A value that no two forms share, and nobody can foresee: a guess would get somebody else's receipt. */
export const newNonce = (random: Random): string => Buffer.from(random(16)).toString('base64url');

/** Takes the nonce out of what was posted: it is no part of a request. */
export const takeNonce = (posted: FormFields): { readonly nonce: string | undefined; readonly fields: FormFields } => ({
  nonce: posted.find(([name, value]) => name === NONCE_FIELD && SHAPE.test(value))?.[1],
  fields: posted.filter(([name]) => name !== NONCE_FIELD),
});

/**
 * The idempotency key of a form: absent without a nonce, where each post is a word of its own. What was typed is part of it, for
 * a form that is gone back to, mended and sent again. The space keeps it apart from keys that clients choose.
 */
export const keyOfForm = (form: string, nonce: string | undefined, body: string): string | undefined =>
  nonce === undefined ? undefined : `${form} ${nonce} ${body}`;
