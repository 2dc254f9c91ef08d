import { createHash } from 'node:crypto';
import type { Random } from '../requests/reference.ts';
import type { SecretPurpose, SecretReader, SecretStore } from './secret-store.ts';

/** Bytes of a token: 192 random bits, so that nobody finds one by trying. */
const LENGTH = 24;
const SHAPE = /^[\w-]{32}$/u;

/** What a token is found to be. An expired or used one still tells what it was about, so that its page can lead on. */
export type FoundSecret =
  | { readonly state: 'good' | 'used' | 'expired'; readonly reference: string }
  | { readonly state: 'unknown' };

/** Makes a secret for a request; what is returned is kept nowhere, so it goes into the mail of the same transaction. */
export const issueSecret = async (
  { purpose, reference, expiresAt }: { readonly purpose: SecretPurpose; readonly reference: string; readonly expiresAt?: Date | undefined },
  { now, random }: { readonly now: Date; readonly random: Random },
  { secrets }: { readonly secrets: SecretStore },
): Promise<string> => {
  const token = Buffer.from(random(LENGTH)).toString('base64url');
  await secrets.add({ hash: hashSecret(token, purpose), purpose, reference, issuedAt: now.toISOString(), expiresAt: expiresAt?.toISOString() });
  return token;
};

/** Looks a token up, and leaves it as it is: for a page that is read, and for tokens that work more than once. */
export const findSecret = async (token: string, purpose: SecretPurpose, now: Date, { secrets }: { readonly secrets: SecretReader }): Promise<FoundSecret> => {
  if (!SHAPE.test(token)) return { state: 'unknown' };
  const found = await secrets.find(hashSecret(token, purpose));
  if (!found) return { state: 'unknown' };
  const { reference, usedAt, expiresAt } = found;
  if (usedAt !== undefined) return { state: 'used', reference };
  return { state: expiresAt !== undefined && expiresAt <= now.toISOString() ? 'expired' : 'good', reference };
};

/** The same, and uses the token up: `good` is answered once in its life, also to two that come at once. */
export const redeemSecret = async (token: string, purpose: SecretPurpose, now: Date, stores: { readonly secrets: SecretStore }): Promise<FoundSecret> => {
  const found = await findSecret(token, purpose, now, stores);
  if (found.state !== 'good') return found;
  return (await stores.secrets.use(hashSecret(token, purpose), now.toISOString())) ? found : { ...found, state: 'used' };
};

/**
 * Found by equality in an index: a token is as random as its hash, so the time of a look-up tells nothing of its
 * neighbours. The purpose is part of it: a token for one is none for another.
 */
const hashSecret = (token: string, purpose: SecretPurpose): Buffer =>
  createHash('sha256').update(`clarion-privacy/secret/v1/${purpose}\0${token}`).digest();
