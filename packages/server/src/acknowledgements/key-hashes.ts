import { keyedHash } from '../suppression/keyed-hash.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';

/** Under which the record of one answer may be found by its key; the first is what a new record is kept under. */
export const hashesOfKey = (key: string, { current, all }: SuppressionKeys): readonly Buffer[] =>
  [current, ...all].map((each) => keyedHash(each, 'acknowledgement/v1/key', key));
