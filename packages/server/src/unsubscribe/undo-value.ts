import { timingSafeEqual } from 'node:crypto';
import type { Identifier } from '../suppression/identifier.ts';
import type { SuppressionKey, SuppressionKeys } from '../suppression/keys.ts';
import { keyedHash } from '../suppression/keyed-hash.ts';

/** How long the page that confirms a change can take it back. */
const WITHIN = 3_600_000;
const SHAPE = /^(?<reference>[0-9A-Z-]{14})\.(?<until>\d{1,16})\.(?<seal>[\w-]{43})$/u;

/** What a form carries so that its button can take one change of one address back. */
export const undoValue = (reference: string, identifier: Identifier, now: Date, { current }: SuppressionKeys): string => {
  const until = now.getTime() + WITHIN;
  return `${reference}.${until}.${sealOf(reference, until, identifier, current).toString('base64url')}`;
};

/** The reference of the change to take back; undefined where the value is old, or not ours for this address. */
export const readUndoValue = (text: string, identifier: Identifier, now: Date, { all }: SuppressionKeys): string | undefined => {
  const { reference, until, seal } = SHAPE.exec(text)?.groups ?? {};
  if (reference === undefined || seal === undefined || Number(until) <= now.getTime()) return undefined;
  const given = Buffer.from(seal, 'base64url');
  return all.some((key) => timingSafeEqual(given, sealOf(reference, Number(until), identifier, key))) ? reference : undefined;
};

const sealOf = (reference: string, until: number, { canonical }: Identifier, key: SuppressionKey): Buffer =>
  keyedHash(key, 'undo/v1', JSON.stringify([reference, until, canonical]));
