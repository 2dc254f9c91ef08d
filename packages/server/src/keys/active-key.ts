/** A key of a file that holds several, the oldest first. */
export interface DatedKey {
  readonly id: string;
  readonly createdAt: string;
  /** Nothing is made under it before this time, so that every server knows the key by then. */
  readonly from?: string | undefined;
}

/** The key to make new things under: the current one, or until its time has come the one before it. */
export const activeKey = <Key extends DatedKey>(keys: readonly Key[], current: string, now: Date): Key => {
  const named = keys.findIndex(({ id }) => id === current);
  const active = keys.slice(0, named + 1).findLast(({ from }) => from === undefined || Date.parse(from) <= now.getTime());
  return active ?? keys[0]!;
};
