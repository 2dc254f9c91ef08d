/** The rights a person can exercise by a request, in the order in which pages list them. */
export const RIGHTS = [
  'objection',
  'erasure',
  'access',
  'rectification',
  'restriction',
  'portability',
  'complaint',
] as const;
export type Right = (typeof RIGHTS)[number];

/** How the group's companies reach people with marketing. */
export const CHANNELS = ['email', 'phone', 'post', 'social'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How a right can be exercised. `link` is the unsubscribe link of an email, `call` the person on the line. */
export const WAYS = ['link', 'call', 'form', 'email', 'phone', 'post'] as const;
export type Way = (typeof WAYS)[number];

/**
 * What an erasure does to the person's suppression entry: `remove` it (the person can be added
 * again), `keep-minimal` (a keyed hash stays, so that the person is not), or `ask` the person.
 */
export const SUPPRESSION_ON_ERASURE = ['remove', 'keep-minimal', 'ask'] as const;
export type SuppressionOnErasure = (typeof SUPPRESSION_ON_ERASURE)[number];
