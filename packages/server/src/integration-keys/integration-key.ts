import { createHash, timingSafeEqual } from 'node:crypto';
import type { Random } from '../requests/reference.ts';

/** What an integration may be allowed to do. */
export const SCOPES = ['screen'] as const;
export type Scope = (typeof SCOPES)[number];

/** By what another system shows that it may call: its secret is kept as a hash alone. */
export interface IntegrationKey {
  /** Stands in the token too, and is no secret. */
  readonly id: string;
  /** What the team calls the system that holds it. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** SHA-256 of the whole token: of 256 random bits, a slow hash would guard nothing more. */
  readonly hash: Buffer;
  readonly createdAt: string;
  /** The last day in UTC on which it was used. */
  readonly usedOn?: string;
  readonly revokedAt?: string;
}

/** A prefix of its own lets scanners for leaked secrets know it. */
const TOKEN = /^clarion_(k-[0-9a-f]{12})_[\w-]{43}$/u;

/** A new token, and what is kept of it. The token is shown once: nobody can make it from what is kept. */
export const newIntegrationKey = (
  { name, scopes, at }: { readonly name: string; readonly scopes: readonly Scope[]; readonly at: Date },
  random: Random,
): { readonly token: string; readonly key: IntegrationKey } => {
  const id = `k-${Buffer.from(random(6)).toString('hex')}`;
  const token = `clarion_${id}_${Buffer.from(random(32)).toString('base64url')}`;
  return { token, key: { id, name, scopes, hash: hashOf(token), createdAt: at.toISOString() } };
};

/** The id in a token; undefined where it is none of ours. */
export const idOf = (token: string): string | undefined => TOKEN.exec(token)?.[1];

/** Whether the key was made with this token, and is not revoked. */
export const opens = (key: IntegrationKey, token: string): boolean =>
  key.revokedAt === undefined && timingSafeEqual(key.hash, hashOf(token));

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
