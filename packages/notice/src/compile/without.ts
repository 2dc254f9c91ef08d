/** A group of values without one of its names. */
export const without = <Group extends object, Name extends string>(group: Group, name: Name): Omit<Group, Name> =>
  Object.fromEntries(Object.entries(group).filter(([each]) => each !== name)) as Omit<Group, Name>;
