import type { CheckedRequest } from '../requests/check-request.ts';
import type { Filling } from './filling.ts';
import type { Limits } from './limits.ts';
import { tooMany } from './limits.ts';

/** Why the team looks at a request before it works on it: a hidden field was filled in, a form was filled in faster than people do, or one person was named again and again. */
export type ReviewReason = 'trap' | 'haste' | 'repeats';

/** What keeps programs from drowning the team in requests. */
export interface Gate {
  readonly limits: Limits;
  readonly leastSeconds: number;
}

/**
 * Lets a request in, and tells whether it is to be reviewed first; nothing else comes of that, so that nobody is turned away by mistake.
 * Refuses one that names a person or a site too often. An objection that repeats is taken all the same: a stranger who sent
 * many could otherwise keep a person from objecting (Art 21(3)).
 */
export const admit = async (
  { request, identifiers }: Pick<CheckedRequest, 'request' | 'identifiers'>,
  { trapped, seconds }: Partial<Pick<Filling, 'trapped' | 'seconds'>>,
  gate: Gate | undefined,
): Promise<ReviewReason | undefined> => {
  if (!gate) return undefined;
  await gate.limits.site(request.site);
  const wait = await gate.limits.person(request.right, identifiers);
  if (wait !== undefined && request.right !== 'objection') throw tooMany(wait);
  if (trapped) return 'trap';
  if (seconds !== undefined && seconds < gate.leastSeconds) return 'haste';
  return wait === undefined ? undefined : 'repeats';
};
